package org.claimtracker;

/** What tests plant where secrets stand, to look for it where none may be. */
public final class Secrets {

    /** A part of every planted secret: no log has it, whatever it is part of. */
    public static final String PLANTED = "planted-secret-7b1f";

    private Secrets() {}
}
