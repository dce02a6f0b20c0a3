package org.claimtracker.interchange;

/** What is the same in all JSON-LD of this room. */
final class JsonLd {

    /** The media type of JSON-LD. */
    static final String MEDIA_TYPE = "application/ld+json";

    /** The context that search engines and fact-check readers know. */
    static final String SCHEMA_ORG = "https://schema.org";

    private JsonLd() {}
}
