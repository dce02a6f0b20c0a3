package org.claimtracker.article;

import java.util.UUID;

/** The text of one revision of an article. */
public record RevisionText(UUID articleId, int revision, String text) {}
