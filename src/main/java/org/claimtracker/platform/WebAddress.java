package org.claimtracker.platform;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An absolute http or https URL with a host, of at most 2,000 bytes in UTF-8. {@code null} passes. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    /** What is allowed. */
    String message() default "must be an absolute http or https URL of at most 2000 bytes in UTF-8";

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
            // A user name in front of the host disguises where a link leads, or is a secret.
            return address.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                    && uri(address).filter(uri -> uri.getRawUserInfo() == null).isPresent();
        }

        /**
         * A text as an absolute http or https URL; its host, which may be written in the letters of any script, as it is
         * looked up (<a href="https://www.rfc-editor.org/rfc/rfc3490">RFC 3490</a>).
         */
        public static Optional<URI> uri(String address) {
            try {
                URI uri = new URI(address);
                if (uri.getHost() == null && uri.getRawAuthority() != null) {
                    String authority = uri.getRawAuthority();
                    int start = address.indexOf(authority);
                    uri = new URI(address.substring(0, start)
                            + IDN.toASCII(authority)
                            + address.substring(start + authority.length()));
                }
                boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
                return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
            } catch (URISyntaxException | IllegalArgumentException malformed) {
                return Optional.empty();
            }
        }
    }
}
