/**
 * The published texts in which claims appear. Every distinct text of an article is kept as a revision and never
 * changed, and a quote is anchored in one of them or not at all. Uses {@code platform} and {@code identity}.
 */
package org.claimtracker.article;
