package org.claimtracker.intake;

/** Why a language model's answer can't be used. The message is a sentence for whoever sent the article. */
class ModelFailure extends Exception {

    private static final long serialVersionUID = 1;

    ModelFailure(String message) {
        super(message);
    }

    /** With the cause for the operator. */
    ModelFailure(String message, Throwable cause) {
        super(message, cause);
    }

    static ModelFailure malformed(Throwable cause) {
        return new ModelFailure("The language model's answer was not in the form that was asked for.", cause);
    }
}
