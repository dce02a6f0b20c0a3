/**
 * What claims and verdicts rest on: documents, data sets, people, outlets and broadcasts, with their archived copies.
 * A confidential one shows nothing but that it exists to other organisations. Uses {@code platform} and
 * {@code identity}.
 */
package org.claimtracker.source;
