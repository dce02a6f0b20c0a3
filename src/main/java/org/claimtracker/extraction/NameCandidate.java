package org.claimtracker.extraction;

/** What is known of a name while the words around it are taken off. */
final class NameCandidate {

    final Sentence s;

    /** Where the run of words begins with what is no part of the name itself. */
    int first;

    int start;
    int end;

    /** The office inside the run; -1 when there is none. */
    int office = -1;

    int officeEnd = -1;
    boolean person;

    NameCandidate(Sentence s, int first, int start, int end) {
        this.s = s;
        this.first = first;
        this.start = start;
        this.end = end;
    }

    int words() {
        return end - start;
    }
}
