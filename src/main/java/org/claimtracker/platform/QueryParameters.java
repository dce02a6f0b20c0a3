package org.claimtracker.platform;

/** Marks a bean whose properties are query parameters of the same names, so that problems call them that. */
public interface QueryParameters {}
