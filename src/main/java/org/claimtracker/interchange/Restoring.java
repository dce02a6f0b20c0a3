package org.claimtracker.interchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.claimtracker.identity.Arrivals;
import org.claimtracker.identity.Caller;
import org.claimtracker.identity.Publishers;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;

/**
 * Puts back what {@link ExportRecords} wrote: the same ids, times, states and chains of verdicts. What is on record is
 * never overwritten by it. The database reads the lines itself, and its constraints hold for them as for all else.
 *
 * <p>Into an empty record, an administrator restores the past, too: who changed what and when, every version, and the
 * ledgers. Otherwise what was done elsewhere is not said to have been done here: it is on record from now on, by whoever
 * restores it, and only for their own organisation and publishers that don't work here.
 */
@Singleton
class Restoring {

    @Inject
    Sql sql;

    @Inject
    Publishers publishers;

    @Inject
    RestoredOwners owners;

    @Inject
    RestoredClaims claims;

    @Inject
    Arrivals arrivals;

    @Inject
    RestoredVersions versions;

    @Inject
    Caller caller;

    /**
     * Restores a line, within the caller's transaction.
     *
     * @param past whether its past is restored, too
     * @throws ProblemException {@link ProblemType#FORBIDDEN} when it would speak for another organisation that works
     *                          here, {@link ProblemType#INVALID_INPUT} when it is not what an export writes
     */
    Kept restore(ObjectNode json, boolean past, Stamp stamp) {
        var line = new ExportedLine(json);
        line.requireAddresses();
        line.requirePast(stamp.at());
        if (past) {
            arrivals.requireRestored(line.actors());
        } else {
            line.removePast();
        }
        return switch (json.path(ExportRecords.KIND).asText()) {
            case "actor" -> actor(line, past, stamp);
            case "organization" -> organization(line, past, stamp);
            case "ratingScale" -> ratingScale(line, past, stamp);
            case "source" -> source(line, past, stamp);
            case "article" -> article(line, stamp);
            case "articleRevision" -> articleRevision(line, stamp);
            case "claim" -> claims.of(line, past, stamp);
            default ->
                throw ProblemException.invalid(
                        "/" + ExportRecords.KIND,
                        "must be one of actor, organization, ratingScale, source, article, articleRevision, claim");
        };
    }

    private Kept actor(ExportedLine line, boolean past, Stamp stamp) {
        line.id("id");
        if (!past) {
            return new Kept(
                    ImportOutcome.SKIPPED,
                    null,
                    null,
                    ProblemType.FORBIDDEN.because(
                            "What was done elsewhere, by whom and when, is restored by an administrator, and"
                                    + " into an empty record only."));
        }
        return arrivals.actor(line.text(), stamp) ? Kept.created(null) : Kept.unchanged();
    }

    private Kept organization(ExportedLine line, boolean past, Stamp stamp) {
        String key = line.text("key");
        if (past) {
            UUID id = line.id("id");
            if (!arrivals.organization(line.text(), key)) {
                return Kept.unchanged();
            }
            versions.of("organization", id, line, stamp);
            return Kept.created(null);
        }
        if (publishers.find(key).isPresent()) {
            return Kept.unchanged();
        }
        publishers.known(
                new Publishers.Named(
                        key, line.text("name"), line.json().path("url").asText(null)),
                stamp);
        return Kept.created(null);
    }

    private Kept ratingScale(ExportedLine line, boolean past, Stamp stamp) {
        UUID organization = owners.named(line.text("organization"), past, stamp, "/organization");
        if (sql.statement(
                        "select 1 from rating_scale where key = ? and organization_id is not distinct from ?::uuid",
                        line.text("key"),
                        organization)
                .hasRow()) {
            return Kept.unchanged();
        }
        if (organization.equals(caller.organization()) && !caller.mayMakeScales()) {
            throw ProblemType.FORBIDDEN.because("The rating scales of your own organisation are made, and so restored,"
                    + " by its administrators.");
        }
        String json = line.text();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating_scale (id, version, key, organization_id, name, description, created_at,
                                                  updated_at, created_by, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'key', ?, j->>'name', j->>'description',
                               (j->>'createdAt')::timestamptz, (j->>'updatedAt')::timestamptz, ?, ?
                          from line""", json, organization, stamp.by(), stamp.by()).update();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating (scale_id, key, ordinal, label, meaning, value, final)
                        select (j->>'id')::uuid, r->>'key', (r->>'ordinal')::smallint, r->>'label', r->>'meaning',
                               (r->>'value')::int, (r->>'final')::boolean
                          from line, json_array_elements(j->'ratings') r""", json).update();
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into rating_label (scale_id, rating_key, in_language, label)
                        select (j->>'id')::uuid, r->>'key', l.key, l.value
                          from line, json_array_elements(j->'ratings') r, json_each_text(r->'labels') l
                         where json_typeof(r->'labels') = 'object'""", json).update();
        return Kept.created(null);
    }

    private Kept source(ExportedLine line, boolean past, Stamp stamp) {
        if (exists("source", line)) {
            return Kept.unchanged();
        }
        UUID organization = owners.named(line.text("organization"), past, stamp, "/organization");
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into source (id, version, organization_id, type, title, url, archive_url, retrieved_at,
                                            content_sha256, confidential, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, ?, coalesce(j->>'type', 'document'),
                               coalesce(j->>'title', '(confidential)'), j->>'url', j->>'archiveUrl',
                               (j->>'retrievedAt')::timestamptz, j->>'contentSha256', (j->>'confidential')::boolean,
                               (j->>'createdAt')::timestamptz, coalesce((j->>'createdBy')::uuid, ?),
                               (j->>'updatedAt')::timestamptz, coalesce((j->>'updatedBy')::uuid, ?)
                          from line""", line.text(), organization, stamp.by(), stamp.by()).update();
        versions.of("source", line.id("id"), line, stamp);
        return Kept.created(null);
    }

    private Kept article(ExportedLine line, Stamp stamp) {
        if (exists("article", line)) {
            return Kept.unchanged();
        }
        sql.statement("""
                        with line as (select ?::json as j)
                        insert into article (id, version, url, headline, publisher, author, date_published, in_language,
                                             revision, created_at, created_by, updated_at, updated_by)
                        select (j->>'id')::uuid, (j->>'version')::int, j->>'url', j->>'headline', j->>'publisher',
                               j->>'author', (j->>'datePublished')::date, j->>'inLanguage', (j->>'revision')::int,
                               (j->>'createdAt')::timestamptz, ?, (j->>'updatedAt')::timestamptz, ?
                          from line""", line.text(), stamp.by(), stamp.by()).update();
        return articleRevision(line, stamp);
    }

    private Kept articleRevision(ExportedLine line, Stamp stamp) {
        if (sql.statement("""
                with line as (select ?::json as j)
                select 1 from article a, line where a.id = (j->>'id')::uuid and a.revision < (j->>'revision')::int""", line.text()).hasRow()) {
            throw ProblemException.invalid("/revision", "must not be newer than the newest of the article");
        }
        int added = sql.statement("""
                        with line as (select ?::json as j)
                        insert into article_revision (article_id, revision, text, text_sha256, created_at, created_by)
                        select (j->>'id')::uuid, (j->>'revision')::int, j->>'text',
                               sha256(convert_to(j->>'text', 'UTF8')), (j->>'revisedAt')::timestamptz, ?
                          from line
                        on conflict do nothing""", line.text(), stamp.by()).update();
        return added == 1 ? Kept.created(null) : Kept.unchanged();
    }

    private boolean exists(String table, ExportedLine line) {
        return sql.statement("select 1 from %s where id = ?".formatted(table), line.id("id"))
                .hasRow();
    }
}
