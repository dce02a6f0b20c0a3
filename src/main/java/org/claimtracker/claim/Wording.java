package org.claimtracker.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Sql;

/** How claims are found by words. What words are, and where they are kept, is the business of the room of search. */
public interface Wording {

    /**
     * Reads what somebody looks for.
     *
     * @param words      as they were typed
     * @param inLanguage the language of the claims that are looked for; {@code null} for all
     * @param reader     who looks: nothing is found by words that they do not see
     */
    Wanted read(String words, String inLanguage, Reader reader);

    /** Where the words stand in each of the claims. */
    Map<UUID, List<Highlight>> highlights(Wanted wanted, Collection<UUID> claims, Reader reader);

    /** What is looked for, as pieces of a statement about {@code d}, what a claim is found by. */
    interface Wanted {

        /** Whether it says anything that a claim could have; the opposite of some words alone does not rank anything. */
        boolean ranks();

        /** Adds the condition that it has the words. */
        void matches(Sql.Statement statement);

        /**
         * Adds what to select from, as {@code d}: all that have the words. Quicker than the condition for whoever reads
         * them all, and slower for whoever wants the first of an order, since it has none.
         */
        void entries(Sql.Statement statement);

        /** Adds an expression for how well it fits, from 0, with six decimals. */
        void rank(Sql.Statement statement);
    }
}
