/**
 * What claims and verdicts rest on: documents, data sets, people, outlets and broadcasts, with their archived copies.
 * A confidential one is there for its own organisation only; others see that something rests on one. Uses
 * {@code platform} and {@code identity}.
 */
package org.claimtracker.source;
