package org.claimtracker.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

/** An absolute http or https URL with a host, of at most 2,000 characters. {@code null} passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    /** What is allowed. */
    String message() default "must be an absolute http or https URL of at most 2000 characters";

    /** As Bean Validation wants it. */
    Class<?>[] groups() default {};

    /** As Bean Validation wants it. */
    Class<? extends Payload>[] payload() default {};

    /** The check behind it. */
    class Check implements ConstraintValidator<WebAddress, String> {

        private static final int LONGEST = 2000;

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            if (address == null) {
                return true;
            }
            if (address.length() > LONGEST) {
                return false;
            }
            try {
                URI uri = new URI(address);
                boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                // A user name in front of the host disguises where a link leads, or is a secret.
                return web && uri.getHost() != null && uri.getRawUserInfo() == null;
            } catch (URISyntaxException malformed) {
                return false;
            }
        }
    }
}
