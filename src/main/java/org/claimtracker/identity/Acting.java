package org.claimtracker.identity;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/**
 * Who a caller was, to be remembered for work that goes on after their request: it is done in their name, for their
 * organisation, and with the rights they had.
 *
 * @param subject         a name that is theirs alone and stays
 * @param displayName     what people call them
 * @param client          the program they use; may be {@code null}
 * @param organizationKey the key of the organisation they work for; may be {@code null}
 * @param roles           what they may be, as tokens name it
 */
@RegisterForReflection
public record Acting(String subject, String displayName, String client, String organizationKey, List<String> roles) {}
