package org.claimtracker.platform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What a JSON Merge Patch (RFC 7396) may say of a resource, where the record that reads it says what the patched resource
 * has to be: each member may be left out, and {@code null} clears those that need not be there.
 */
final class MergePatchSchemas {

    private static final String REFERENCE = "#/components/schemas/";
    private static final String SUFFIX = "Patch";

    private final Map<String, Schema> known;
    private final OpenAPI contract;
    private final Set<String> written = new HashSet<>();

    MergePatchSchemas(OpenAPI contract) {
        this.contract = contract;
        known = contract.getComponents().getSchemas();
    }

    /** Has the operation take a patch, if it takes one. */
    void describe(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType patch = operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        if (patch != null && patch.getSchema() != null && patch.getSchema().getRef() != null) {
            patch.setSchema(OASFactory.createSchema().ref(patchOf(name(patch.getSchema()))));
        }
    }

    /** Writes the schema of what patches this one, and answers its name. */
    private String patchOf(String name) {
        String patch = name.endsWith(SUFFIX) ? name : name.replaceFirst("Content$", "") + SUFFIX;
        if (written.add(patch)) {
            Schema whole = known.get(name);
            List<String> needed = whole.getRequired() == null ? List.of() : whole.getRequired();
            Map<String, Schema> members = new LinkedHashMap<>();
            whole.getProperties().forEach((member, schema) -> {
                Schema merged = merged(schema);
                members.put(member, needed.contains(member) ? merged : nullable(merged));
            });
            contract.getComponents().addSchema(patch, copy(whole).required(null).properties(members));
        }
        return patch;
    }

    /** Objects are merged member by member, all else is replaced. */
    private Schema merged(Schema schema) {
        Schema referred = schema.getRef() == null ? null : known.get(name(schema));
        return referred == null || referred.getProperties() == null
                ? schema
                : described(schema, OASFactory.createSchema().ref(patchOf(name(schema))));
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return described(
                    schema,
                    OASFactory.createSchema()
                            .addAnyOf(OASFactory.createSchema().ref(schema.getRef()))
                            .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL)));
        }
        if (schema.getType() == null || schema.getType().contains(SchemaType.NULL)) {
            return schema;
        }
        Schema nullable = copy(schema);
        nullable.setType(new ArrayList<>(schema.getType()));
        nullable.addType(SchemaType.NULL);
        if (schema.getEnumeration() != null) {
            nullable.setEnumeration(new ArrayList<>(schema.getEnumeration()));
            nullable.addEnumeration(null);
        }
        return nullable;
    }

    private static Schema described(Schema by, Schema schema) {
        return schema.description(by.getDescription()).examples(by.getExamples());
    }

    private static Schema copy(Schema schema) {
        Schema copy = OASFactory.createSchema();
        copy.setAll(schema.getAll());
        return copy;
    }

    private static String name(Schema reference) {
        return reference.getRef().substring(REFERENCE.length());
    }
}
