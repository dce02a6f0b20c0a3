package org.claimtracker.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.identity.Organizations;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Word;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * What each organisation published, superseded and retracted, as a chain of hashes: whoever changes, removes, adds or
 * moves an entry, or a verdict behind the service's back, breaks it where they do.
 *
 * <p>An entry's document is canonical JSON (<a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>) of the
 * verdict with the claim's text and the citations. People are in it by their actor's id, excerpts by a salted hash:
 * it is for everybody to read, also when a person is forgotten or a source becomes confidential later.
 */
@ApplicationScoped
class Ledger {

    private static final byte[] NO_HASH = new byte[32];
    private static final Head BEFORE_ALL = new Head(0, NO_HASH);

    /** What a document is made from, with {@code v} the verdict; takes the name of the claim's text. */
    private static final String CONTENT = """
            v.id, v.claim_id, v.organization_id, v.status, v.rating_key, v.original_label, v.in_language, v.summary,
            v.url, v.decided_on, v.supersedes_id, v.reason, v.published_at, v.published_by, v.written_by,
            v.second_person_waived, v.ended_at, v.ended_by, v.retraction_reason, %s as claim_text,
            (select g.key from rating_scale g where g.id = v.scale_id) as scale,
            (select json_agg(json_build_object('sourceId', t.source_id, 'role', t.role, 'excerpt', t.excerpt)
                             order by t.id) from citation t where t.verdict_id = v.id) as citations""";

    /** Takes verdicts and events of theirs, and answers in their order. */
    private static final String STEPS = """
            select s.event, v.updated_at, %s
              from unnest(?, ?) with ordinality s (verdict_id, event, place)
              join verdict v on v.id = s.verdict_id
              join claim c on c.id = v.claim_id
             order by s.place""".formatted(CONTENT.formatted("c.text"));

    /** The claim's text is the one of the entry's time: a claim may be worded anew later. */
    private static final String ENTRIES = """
            select e.number, e.verdict_id, e.event, e.document, e.salt, e.previous_hash, e.hash, %s
              from ledger_entry e
              left join verdict v on v.id = e.verdict_id and v.organization_id = e.organization_id
             where e.organization_id = ? and (e.verdict_id = ?::uuid or ?::uuid is null)
             order by e.number""".formatted(CONTENT.formatted("""
            (select w.text from claim_version w
              where w.id = v.claim_id and w.recorded_from <= e.recorded_at and w.recorded_to > e.recorded_at)"""));

    /** Steps of verdicts that no entry tells of. */
    private static final String UNTOLD = """
            select v.id
              from verdict v
             cross join lateral (select 'published' as event where v.published_at is not null
                                 union all
                                 select v.status where v.status in ('superseded', 'retracted')) s
             where v.organization_id = ?
               and not exists (select 1 from ledger_entry e where e.verdict_id = v.id and e.event = s.event)
             limit 1""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Organizations organizations;

    @Inject
    Ledger(Sql sql, ObjectMapper json, Organizations organizations) {
        this.sql = sql;
        this.json = json;
        this.organizations = organizations;
    }

    /**
     * A step that a verdict has taken.
     *
     * @param event which one; a verdict that was superseded or retracted was published before
     */
    record Step(UUID verdict, VerdictStatus event) {}

    /** Writes down the step that a verdict has just taken, in the same transaction and after it was flushed. */
    void append(Verdict verdict) {
        append(List.of(verdict));
    }

    /** The same of several, one after the other. */
    void append(List<Verdict> verdicts) {
        append(verdicts.stream().map(one -> new Step(one.id(), one.status())).toList(), null);
    }

    /**
     * Writes down steps that verdicts have taken, in this order.
     *
     * @param recorded when it is written down; {@code null} where that is when each was taken
     */
    void append(List<Step> steps, Instant recorded) {
        UUID[] verdicts = steps.stream().map(Step::verdict).toArray(UUID[]::new);
        String[] events = steps.stream().map(step -> step.event().word()).toArray(String[]::new);
        Map<UUID, Head> heads = heads(verdicts);
        var random = new SecureRandom();
        List<Object[]> entries = sql.statement(STEPS, verdicts, events)
                .plannedAnew()
                .list(row -> {
                    UUID organization = row.getObject("organization_id", UUID.class);
                    Head head = heads.getOrDefault(organization, BEFORE_ALL);
                    VerdictStatus event = Word.of(VerdictStatus.class, row.getString("event"));
                    byte[] salt = new byte[16];
                    random.nextBytes(salt);
                    String document = told(row, event, head.number() + 1, salt);
                    Head next = new Head(head.number() + 1, hash(head.hash(), document));
                    heads.put(organization, next);
                    return new Object[] {
                        organization,
                        next.number(),
                        row.getObject("id", UUID.class),
                        event,
                        document,
                        salt,
                        head.hash(),
                        next.hash(),
                        recorded == null ? Sql.instant(row, "updated_at") : recorded
                    };
                });
        sql.updateAll("""
                insert into ledger_entry (organization_id, number, verdict_id, event, document, salt, previous_hash, hash,
                                          recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", entries);
    }

    /** The last entries of the verdicts' organisations. Each stays the last one until the transaction ends. */
    private Map<UUID, Head> heads(UUID[] verdicts) {
        // In the order of their ids, so that of two who append to the same ledgers neither waits for the other.
        UUID[] organizations = sql.statement("""
                        select id, pg_advisory_xact_lock(hashtextextended('ledger of ' || id, 0))
                          from (select distinct organization_id as id from verdict where id = any(?) order by 1) o""", (Object) verdicts)
                .list(row -> row.getObject("id", UUID.class))
                .toArray(UUID[]::new);
        Map<UUID, Head> heads = new HashMap<>();
        sql.statement("""
                        select o.id, e.number, e.hash
                          from unnest(?) o (id)
                         cross join lateral (select number, hash from ledger_entry
                                              where organization_id = o.id order by number desc limit 1) e""", (Object) organizations)
                .plannedAnew()
                .list(row -> heads.put(
                        row.getObject("id", UUID.class), new Head(row.getLong("number"), row.getBytes("hash"))));
        return heads;
    }

    private record Head(long number, byte[] hash) {}

    /**
     * Puts the entries about a verdict back that stood in its organisation's ledger elsewhere, to the letter, once the
     * verdict and its claim are back with their past.
     *
     * @param entries a JSON array
     * @return whether they tell each step of the verdict, and of it what is stored, with the right hashes; where not,
     *         the transaction is not to be committed
     */
    boolean restore(UUID verdict, UUID organization, String entries) {
        sql.statement("""
                        insert into ledger_entry (organization_id, number, verdict_id, event, document, salt,
                                                  previous_hash, hash, recorded_at)
                        select ?, (e->>'number')::bigint, ?, e->>'event', e->>'document', decode(e->>'salt', 'hex'),
                               decode(e->>'previousHash', 'hex'), decode(e->>'hash', 'hex'),
                               (e->>'recordedAt')::timestamptz
                          from json_array_elements(?::json) e""", organization, verdict, entries).update();
        List<Boolean> good = sql.statement(ENTRIES, organization, verdict, verdict)
                .list(row -> fault(row, row.getLong("number"), row.getBytes("previous_hash")) == null);
        int steps = sql.statement(
                        "select num_nonnulls(published_at, ended_at) as steps from verdict where id = ?", verdict)
                .first(row -> row.getInt("steps"))
                .orElseThrow();
        return good.size() == steps && !good.contains(false);
    }

    /** What is the matter with an entry, of its hash and of what it says about the verdict in the row. */
    private LedgerVerification.Fault fault(ResultSet row, long number, byte[] before) throws SQLException {
        String document = row.getString("document");
        if (!Arrays.equals(row.getBytes("hash"), hash(before, document))) {
            return LedgerVerification.Fault.CONTENT_CHANGED;
        }
        VerdictStatus event = Word.of(VerdictStatus.class, row.getString("event"));
        boolean same = row.getObject("id") != null && document.equals(told(row, event, number, row.getBytes("salt")));
        return same ? null : LedgerVerification.Fault.VERDICT_DIFFERS;
    }

    Page<LedgerEntryView> page(UUID organization, Reader reader, PageRequest request) {
        organizations.require(organization);
        var statement = sql.statement("""
                select e.*, x.shown from ledger_entry e
                  left join lateral (select true as shown from verdict v where v.id = e.verdict_id""");
        reader.sees(Visible.VERDICT, statement).add(") x on true where e.organization_id = ?", organization);
        request.after().ifPresent(after -> statement.add("and e.number > ?", after.number(0)));
        statement.add("order by e.number limit ?", request.rowsToRead());
        return Page.of(
                statement.list(row -> new LedgerEntryView(
                        row.getLong("number"),
                        row.getObject("verdict_id", UUID.class),
                        Word.of(VerdictStatus.class, row.getString("event")),
                        Sql.instant(row, "recorded_at"),
                        row.getBoolean("shown") ? row.getString("document") : null,
                        HexFormat.of().formatHex(row.getBytes("previous_hash")),
                        HexFormat.of().formatHex(row.getBytes("hash")))),
                request,
                last -> List.of(last.number()));
    }

    /** Walks through all of it; in constant memory, and longer than other requests take. */
    @Transactional
    @TransactionConfiguration(timeout = 900)
    LedgerVerification verify(UUID organization) {
        organizations.require(organization);
        var walk = new Walk();
        sql.statement(ENTRIES, organization, null, null).each(walk::take);
        if (walk.broken == null) {
            sql.statement(UNTOLD, organization)
                    .first(row -> row.getObject("id", UUID.class))
                    .ifPresent(verdict ->
                            walk.broken = LedgerVerification.Fault.EVENT_MISSING.at(walk.number + 1, verdict));
        }
        return new LedgerVerification(
                organization, walk.broken == null, walk.number, HexFormat.of().formatHex(walk.hash), walk.broken);
    }

    /** Where the verification is. */
    private final class Walk {

        private long number;
        private byte[] hash = NO_HASH;
        private LedgerVerification.Broken broken;

        boolean take(ResultSet row) throws SQLException {
            UUID verdict = row.getObject("verdict_id", UUID.class);
            LedgerVerification.Fault fault = faultAt(row);
            if (fault != null) {
                boolean missing = fault == LedgerVerification.Fault.ENTRY_MISSING;
                broken = fault.at(number + 1, missing ? null : verdict);
                return false;
            }
            number++;
            hash = row.getBytes("hash");
            return true;
        }

        private LedgerVerification.Fault faultAt(ResultSet row) throws SQLException {
            if (row.getLong("number") != number + 1) {
                return LedgerVerification.Fault.ENTRY_MISSING;
            }
            if (!Arrays.equals(row.getBytes("previous_hash"), hash)) {
                return LedgerVerification.Fault.CHAIN_BROKEN;
            }
            return fault(row, number + 1, hash);
        }
    }

    /** What an entry says about a step of the verdict in the current row. */
    private String told(ResultSet row, VerdictStatus event, long number, byte[] salt) throws SQLException {
        boolean published = event == VerdictStatus.PUBLISHED;
        Instant at = Sql.instant(row, published ? "published_at" : "ended_at");
        ObjectNode entry = json.createObjectNode();
        entry.put("number", number);
        entry.put("event", event.word());
        entry.put("at", String.valueOf(at));
        entry.put("by", row.getString(published ? "published_by" : "ended_by"));
        entry.put("organizationId", row.getString("organization_id"));
        if (event == VerdictStatus.RETRACTED) {
            entry.put("reason", row.getString("retraction_reason"));
        }
        ObjectNode verdict = entry.putObject("verdict");
        verdict.put("id", row.getString("id"));
        verdict.put("claimId", row.getString("claim_id"));
        verdict.put("claimText", row.getString("claim_text"));
        verdict.put("scale", row.getString("scale"));
        verdict.put("rating", row.getString("rating_key"));
        verdict.put("originalLabel", row.getString("original_label"));
        verdict.put("inLanguage", row.getString("in_language"));
        verdict.put("summary", row.getString("summary"));
        verdict.put("url", row.getString("url"));
        verdict.put("decidedOn", row.getString("decided_on"));
        verdict.put("supersedes", row.getString("supersedes_id"));
        verdict.put("reason", row.getString("reason"));
        verdict.put("writtenBy", row.getString("written_by"));
        verdict.put("publishedBy", row.getString("published_by"));
        verdict.put("publishedAt", String.valueOf(Sql.instant(row, "published_at")));
        verdict.put("secondPersonWaived", row.getBoolean("second_person_waived"));
        verdict.set("citations", citations(row.getString("citations"), salt));
        return canonical(entry);
    }

    private ArrayNode citations(String stored, byte[] salt) {
        ArrayNode citations = json.createArrayNode();
        if (stored != null) {
            for (JsonNode citation : tree(stored)) {
                ObjectNode told = citations.addObject();
                told.set("sourceId", citation.get("sourceId"));
                told.set("role", citation.get("role"));
                JsonNode excerpt = citation.get("excerpt");
                if (!excerpt.isNull()) {
                    told.put("excerptHash", HexFormat.of().formatHex(hash(salt, excerpt.textValue())));
                }
            }
        }
        return citations;
    }

    private JsonNode tree(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String canonical(ObjectNode document) {
        try {
            return new JsonCanonicalizer(document.toString()).getEncodedString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] hash(byte[] before, String content) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(before);
            return sha256.digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
