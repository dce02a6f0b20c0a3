/**
 * Who is calling, and the organisations they work for. Every change in the record carries the actor found here. Uses
 * {@code platform} only.
 */
package org.claimtracker.identity;
