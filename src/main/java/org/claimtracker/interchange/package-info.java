/**
 * What others speak: ClaimReview as search engines read it, Google's fact-check search, feeds, import and export.
 * Everything here is another form of what the rooms above hold; what comes in by it obeys their rules. Uses all rooms
 * above it; none of them knows of it.
 */
package org.claimtracker.interchange;
