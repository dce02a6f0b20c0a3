package org.claimtracker.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may be, as tokens name it: in {@code groups}, or in Keycloak's {@code realm_access.roles}. */
enum Role {
    /** Stores articles and the candidates found in them. */
    EXTRACTOR,
    /** Triages claims, keeps claimants and sources, drafts verdicts. */
    CHECKER,
    /** Publishes and retracts verdicts, merges claims. */
    EDITOR,
    /** Looks after organisations. */
    ADMIN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role a token names; empty for one that means something elsewhere. */
    static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
