package org.claimtracker.interchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/**
 * A body that was stored while it came in. What it says is known by its digest: two uploads of the same bytes are the
 * same request, wherever they are stored.
 *
 * @param id        where it is stored
 * @param mediaType as it was sent
 * @param sha256    of the bytes, in hexadecimal
 * @param bytes     how many they are
 */
@RegisterForReflection
record Upload(@JsonIgnore UUID id, String mediaType, String sha256, long bytes) {}
