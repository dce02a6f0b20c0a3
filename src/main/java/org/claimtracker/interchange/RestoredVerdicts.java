package org.claimtracker.interchange;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimtracker.identity.Arrivals;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.verdict.Elsewhere;

/** Puts back what was concluded, with the pages it was published on and what its ledger says. */
@Singleton
class RestoredVerdicts {

    @Inject
    Sql sql;

    @Inject
    RestoredOwners owners;

    @Inject
    RestoredCitations citations;

    @Inject
    RestoredVersions versions;

    @Inject
    Arrivals arrivals;

    @Inject
    Elsewhere elsewhere;

    @Inject
    Caller caller;

    /**
     * A verdict on a claim that is on record.
     *
     * @param pointer where it stands in its line
     * @param past    whether its past is restored, too
     */
    void of(UUID claim, ExportedLine verdict, String pointer, boolean past, Stamp stamp) {
        UUID organization = owners.named(verdict.text("organization"), past, stamp, pointer + "/organization");
        boolean published = verdict.has("publishedAt");
        if (!past && published && organization.equals(caller.organization()) && !caller.mayPublishAlone()) {
            throw ProblemType.FORBIDDEN
                    .because("Verdicts of your own organisation are published by two people; an administrator may"
                            + " restore them.")
                    .at(pointer, "must be restored by an administrator");
        }
        UUID scaleOwner = verdict.has("scaleOrganization")
                ? owners.named(verdict.text("scaleOrganization"), past, stamp, pointer + "/scaleOrganization")
                : null;
        UUID scale = scale(verdict.text("scale"), scaleOwner)
                .orElseThrow(() -> ProblemType.UNKNOWN_REFERENCE
                        .because("There is no such rating scale.")
                        .at(pointer + "/scale", "must be the key of a rating scale"));
        String json = verdict.text();
        UUID by = stamp.by();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status,
                                             original_label, written_by, second_person_waived, summary, url, in_language, decided_on, supersedes_id, reason,
                                             submitted_at, submitted_by, published_at, published_by, ended_at, ended_by,
                                             retraction_reason, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, ?, ?, ?, j->>'rating', j->>'status',
                               j->>'originalLabel', coalesce((j->>'writtenBy')::uuid, ?),
                               coalesce((j->>'secondPersonWaived')::boolean, j->>'publishedAt' is not null),
                               j->>'summary', j->>'url', j->>'inLanguage', (j->>'decidedOn')::date,
                               (j->>'supersedes')::uuid, j->>'reason',
                               (j->>'submittedAt')::timestamptz,
                               case when j->>'submittedAt' is not null then coalesce((j->>'submittedBy')::uuid, (j->>'publishedBy')::uuid, ?) end,
                               (j->>'publishedAt')::timestamptz,
                               case when j->>'publishedAt' is not null then coalesce((j->>'publishedBy')::uuid, ?) end,
                               (j->>'endedAt')::timestamptz,
                               case when j->>'endedAt' is not null then coalesce((j->>'endedBy')::uuid, ?) end,
                               j->>'retractionReason', (j->>'createdAt')::timestamptz,
                               coalesce((j->>'createdBy')::uuid, (j->>'writtenBy')::uuid, ?),
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line""", json, claim, organization, scale, by, by, by, by, by, by)
                .update();
        citations.of("verdict_id", verdict, stamp);
        versions.of("verdict", verdict.id("id"), verdict, stamp);
        versions.ofCitations("verdict_id", verdict.id("id"), verdict, stamp);
        if (verdict.has("page")) {
            page(json, organization);
        }
    }

    private void page(String json, UUID organization) {
        sql.statement("""
                            with line as (select ?::json as j)
                            insert into published_review (verdict_id, organization_id, address, claim_sha256, latest,
                                                          title, date_published, rating_label, rating_value,
                                                          best_rating, worst_rating, rating_explanation, original,
                                                          original_sha256)
                            select (j->>'id')::uuid, ?, j#>>'{page,address}', decode(j#>>'{page,claimSha256}', 'hex'),
                                   (j#>>'{page,latest}')::boolean, j#>>'{page,title}',
                                   (j#>>'{page,datePublished}')::timestamptz, j#>>'{page,label}',
                                   (j#>>'{page,value}')::numeric, (j#>>'{page,best}')::numeric,
                                   (j#>>'{page,worst}')::numeric, j#>>'{page,explanation}', j#>>'{page,original}',
                                   decode(j#>>'{page,originalSha256}', 'hex')
                              from line""", json, organization).update();
    }

    /** The claim is as it was at each entry by now. */
    void tellAsBefore(List<ExportedLine> verdicts) {
        for (ExportedLine verdict : verdicts) {
            if (verdict.has("ledger")) {
                UUID organization = arrivals.idOf(verdict.text("organization")).orElseThrow();
                elsewhere.tellAsBefore(
                        verdict.id("id"), organization, verdict.at("ledger").text());
            }
        }
    }

    private Optional<UUID> scale(String key, UUID organization) {
        return sql.statement(
                        "select id from rating_scale where key = ? and organization_id is not distinct from ?::uuid",
                        key,
                        organization)
                .first(row -> row.getObject("id", UUID.class));
    }
}
