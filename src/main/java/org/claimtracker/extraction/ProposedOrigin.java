package org.claimtracker.extraction;

/**
 * The outlet or person a claim is reported through ("told Fox News", "quoted from Reuters").
 *
 * @param name as in the article; never blank
 */
public record ProposedOrigin(String name) {}
