/**
 * Finding claims: by words, by what they have in common, and by what they say, which tells whether something was
 * checked before. The words themselves are kept by the database, in {@code search_document}. Uses all rooms from
 * {@code platform} to {@code verdict}.
 */
package org.claimtracker.search;
