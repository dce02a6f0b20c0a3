package org.claimtracker.identity;

import java.util.Set;

/**
 * What is known about a caller before the store is asked.
 *
 * @param subject         a name that is theirs alone and stays
 * @param displayName     what people call them
 * @param client          the program they use; may be {@code null}
 * @param organizationKey the key of the organisation they work for; {@code null} when they work for none
 * @param roles           what they may be
 */
record Identity(String subject, String displayName, String client, String organizationKey, Set<Role> roles) {}
