package org.claimtracker.identity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what: one line for each operation of the contract. The checks and the contract's own words on roles come
 * from this table; an operation without a line is open to nobody, and a test fails.
 */
final class Permissions {

    /** Whoever reads this: {@code public} is everybody, also without a token, as long as public reading is on. */
    private static final String TABLE = """
            POST    /v1/articles                      extractor checker editor
            GET     /v1/articles                      extractor checker editor admin
            GET     /v1/articles/{id}                 extractor checker editor admin
            GET     /v1/articles/{id}/revisions       extractor checker editor admin
            GET     /v1/articles/{id}/claims          extractor checker editor admin
            GET     /v1/articles/{id}/annotations     extractor checker editor admin

            POST    /v1/claims                        extractor checker editor
            GET     /v1/claims                        extractor checker editor admin public
            GET     /v1/claims/facets                 extractor checker editor admin public
            GET     /v1/claims/similar                extractor checker editor admin public
            GET     /v1/claims/{id}                   extractor checker editor admin public
            GET     /v1/claims/{id}/history           extractor checker editor admin public
            GET     /v1/claims/{id}/similar           extractor checker editor admin public
            PATCH   /v1/claims/{id}                   checker editor
            POST    /v1/claims/{id}/acceptance        checker editor
            POST    /v1/claims/{id}/rejection         checker editor
            POST    /v1/claims/{id}/withdrawal        checker editor
            PUT     /v1/claims/{id}/canonical         editor
            DELETE  /v1/claims/{id}/canonical         editor
            POST    /v1/claims/{id}/appearances       extractor checker editor
            GET     /v1/claims/{id}/appearances       extractor checker editor admin public
            POST    /v1/claims/{id}/citations         checker editor
            GET     /v1/claims/{id}/citations         extractor checker editor admin public
            GET     /v1/claims/{id}/claim-review      extractor checker editor admin public
            POST    /v1/claims/{id}/verdicts          checker editor
            GET     /v1/claims/{id}/verdicts          extractor checker editor admin public

            POST    /v1/claimants                     extractor checker editor
            GET     /v1/claimants                     extractor checker editor admin
            GET     /v1/claimants/{id}                extractor checker editor admin
            PATCH   /v1/claimants/{id}                checker editor

            POST    /v1/sources                       extractor checker editor
            GET     /v1/sources                       extractor checker editor admin
            GET     /v1/sources/{id}                  extractor checker editor admin public
            PATCH   /v1/sources/{id}                  checker editor

            GET     /v1/verdicts                      extractor checker editor admin public
            GET     /v1/verdicts/{id}                 extractor checker editor admin public
            GET     /v1/verdicts/{id}/claim-review    extractor checker editor admin public
            PATCH   /v1/verdicts/{id}                 checker editor
            POST    /v1/verdicts/{id}/submission      checker editor
            POST    /v1/verdicts/{id}/publication     editor
            POST    /v1/verdicts/{id}/retraction      editor

            POST    /v1/rating-scales                 admin
            GET     /v1/rating-scales                 extractor checker editor admin public
            GET     /v1/rating-scales/{id}            extractor checker editor admin public
            PATCH   /v1/rating-scales/{id}            admin
            GET     /v1/rating-scales/{id}/normalization extractor checker editor admin public

            POST    /v1/imports                       editor admin
            GET     /v1/imports                       editor admin
            GET     /v1/imports/{id}                  editor admin
            GET     /v1/imports/{id}/report           editor admin

            GET     /v1/exports/claims                extractor checker editor admin

            GET     /feeds/verdicts.atom              extractor checker editor admin public
            GET     /feeds/claim-reviews.jsonld       extractor checker editor admin public

            GET     /v1alpha1/claims:search           extractor checker editor admin public

            POST    /v1/organizations                 admin
            GET     /v1/organizations                 extractor checker editor admin
            GET     /v1/organizations/{id}            extractor checker editor admin
            PATCH   /v1/organizations/{id}            admin
            GET     /v1/organizations/{id}/history    extractor checker editor admin
            GET     /v1/organizations/{id}/ledger     extractor checker editor admin public
            GET     /v1/organizations/{id}/ledger/verification extractor checker editor admin

            GET     /feeds/due.ics                    extractor checker editor admin public

            GET     /v1/actors                        admin
            GET     /v1/actors/{id}                   admin
            POST    /v1/actors/{id}/pseudonymization  admin
            """;

    private static final String PUBLIC = "public";

    private static final List<Line> LINES =
            TABLE.lines().filter(line -> !line.isBlank()).map(Line::read).toList();

    private Permissions() {}

    /**
     * Who may do one thing.
     *
     * @param method   the HTTP method
     * @param template the path, with {@code {id}} where an id stands
     * @param roles    whoever has one of these may
     * @param isPublic whether callers without a token may, too
     */
    record Line(String method, String template, List<String> segments, Set<Role> roles, boolean isPublic) {

        private static Line read(String text) {
            List<String> words = List.of(text.strip().split(" +"));
            Set<Role> roles = EnumSet.noneOf(Role.class);
            for (String word : words.subList(2, words.size())) {
                if (!word.equals(PUBLIC)) {
                    roles.add(Role.of(word).orElseThrow());
                }
            }
            return new Line(
                    words.get(0),
                    words.get(1),
                    Permissions.segments(words.get(1)),
                    roles,
                    words.subList(2, words.size()).contains(PUBLIC));
        }

        private boolean covers(String requestMethod, List<String> requestSegments) {
            if (!method.equals(requestMethod) || segments.size() != requestSegments.size()) {
                return false;
            }
            for (int i = 0; i < segments.size(); i++) {
                if (!segments.get(i).startsWith("{") && !segments.get(i).equals(requestSegments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The line for a request; empty when it asks for nothing the service offers. */
    static Optional<Line> of(String method, String path) {
        // HEAD and OPTIONS tell no more than GET.
        String asked = method.equals("HEAD") || method.equals("OPTIONS") ? "GET" : method;
        List<String> segments = segments(path);
        return LINES.stream().filter(line -> line.covers(asked, segments)).findFirst();
    }

    static List<Line> lines() {
        return LINES;
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>();
        for (String segment : path.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }
}
