/**
 * What happens to an article that comes in: its readable text and language are found, it is stored, claims are
 * extracted from it and filed as candidates. Uses all rooms above it; none of them knows of it.
 */
package org.claimtracker.intake;
