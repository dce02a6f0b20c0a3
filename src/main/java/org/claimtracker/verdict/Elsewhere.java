package org.claimtracker.verdict;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimtracker.claim.Claims;
import org.claimtracker.identity.Reader;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;
import org.claimtracker.platform.Stamp;
import org.claimtracker.platform.Word;

/**
 * How verdicts get into the record that were given and published elsewhere. Their review was their publisher's business
 * and their evidence is on its page, so none of the steps of the workflow is asked of them. Like all others they are
 * superseded, never overwritten, and stand in the ledger of the organisation that concluded them.
 */
@Singleton
public class Elsewhere {

    /** The constraints that write the versions of a claim and its verdicts, and of what is part of them. */
    private static final String VERSIONS =
            "version_of_claim_is_recorded, version_of_quantity_is_recorded, version_of_verdict_is_recorded,"
                    + " version_of_citation_is_recorded";

    @Inject
    Verdicts verdicts;

    @Inject
    RatingScales scales;

    @Inject
    Claims claims;

    @Inject
    Ledger ledger;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    /**
     * What was concluded.
     *
     * @param scale         the key of a rating scale that comes with the service
     * @param rating        the key of a rating on it
     * @param originalLabel what its publisher calls the rating, 1 to 500 characters; may be {@code null}
     * @param inLanguage    BCP 47 tag of the language it is written in
     * @param summary       what was found, in words, 1 to 10,000 characters; may be {@code null}
     * @param url           where it is published; may be {@code null}
     * @param decidedOn     the day it became known; may be {@code null}
     */
    public record Conclusion(
            String scale,
            String rating,
            String originalLabel,
            String inLanguage,
            String summary,
            String url,
            LocalDate decidedOn) {}

    /** What an organisation concluded about a claim. */
    public record Concluded(UUID claim, UUID organization, Conclusion conclusion) {}

    /**
     * Puts the first verdicts on claims on record as published, with the stamp that the claims were filed with.
     *
     * @return their ids, in the same order
     */
    @Transactional
    public List<UUID> publish(List<Concluded> concluded, Stamp stamp) {
        Map<List<String>, UUID> scaleIds = new HashMap<>();
        List<Verdict> published = new ArrayList<>();
        for (Concluded one : concluded) {
            var conclusion = one.conclusion();
            UUID scale = scaleIds.computeIfAbsent(
                    List.of(conclusion.scale(), conclusion.rating()), key -> scale(conclusion));
            published.add(verdict(one, scale, null, null, stamp));
        }
        record(published);
        return published.stream().map(Verdict::id).toList();
    }

    /** Puts one on record in place of an earlier one of the same organisation on the same claim. */
    @Transactional
    public UUID supersede(UUID earlier, Conclusion conclusion, String reason, Stamp stamp) {
        var before = verdicts.findById(earlier);
        var moment = claims.touch(before.claimId(), stamp.after(before), reason);
        before.supersede(moment, moment);
        // Written before the new one is: there is never more than one current verdict, not even for a moment.
        verdicts.flush();
        ledger.append(before);
        var concluded = new Concluded(before.claimId(), before.organizationId(), conclusion);
        var verdict = verdict(concluded, scale(conclusion), earlier, reason, moment);
        record(List.of(verdict));
        return verdict.id();
    }

    private UUID scale(Conclusion conclusion) {
        return scales.idOf(conclusion.scale(), conclusion.rating(), Reader.PUBLIC);
    }

    private Verdict verdict(Concluded concluded, UUID scale, UUID supersedes, String reason, Stamp moment) {
        var conclusion = concluded.conclusion();
        var content = new VerdictContent(
                conclusion.scale(),
                conclusion.rating(),
                conclusion.originalLabel(),
                conclusion.inLanguage(),
                conclusion.summary(),
                conclusion.url(),
                conclusion.decidedOn(),
                null,
                supersedes,
                reason);
        var verdict = new Verdict(ids.next(), concluded.claim(), concluded.organization(), scale, content, moment);
        verdict.publishElsewhere(moment);
        return verdict;
    }

    private void record(List<Verdict> published) {
        verdicts.persist(published);
        verdicts.flush();
        ledger.append(published);
        keepVersions();
    }

    /**
     * Puts back what stood about a verdict in its organisation's ledger elsewhere, after the verdict and its claim with
     * their past.
     *
     * @param entries a JSON array of the entries as an export has them
     * @throws ProblemException {@link ProblemType#INVALID_INPUT} when they do not prove what is stored
     */
    @Transactional
    public void tellAsBefore(UUID verdict, UUID organization, String entries) {
        if (!ledger.restore(verdict, organization, entries)) {
            throw ProblemType.INVALID_INPUT.because(
                    "What the ledger says about the verdict %s is not what the verdict says.".formatted(verdict));
        }
    }

    /**
     * Writes into the ledgers what became of the verdicts on a claim that was restored from an export, as far as they do
     * not tell it already, in the order in which it happened. It is recorded now: that it was on record earlier, only the ledger it comes from can prove.
     */
    @Transactional
    public void tell(UUID claimId, Stamp stamp) {
        List<Ledger.Step> steps = sql.statement("""
                        select v.id, s.event
                          from verdict v
                         cross join lateral (select 'published' as event, v.published_at as at
                                              where v.published_at is not null
                                             union all
                                             select v.status, v.ended_at where v.status in ('superseded', 'retracted')) s
                         where v.claim_id = ?
                           and not exists (select 1 from ledger_entry e where e.verdict_id = v.id)
                         order by s.at, s.event = 'published', v.id""", claimId)
                .list(row -> new Ledger.Step(
                        row.getObject("id", UUID.class), Word.of(VerdictStatus.class, row.getString("event"))));
        ledger.append(steps, stamp.at());
    }

    /**
     * Has the versions of what was changed written now rather than at the transaction's end: a ledger is proved with the
     * claim as it was at each entry, and one transaction may take in several reviews of one claim.
     */
    private void keepVersions() {
        sql.statement("set constraints %s immediate".formatted(VERSIONS)).update();
        sql.statement("set constraints %s deferred".formatted(VERSIONS)).update();
    }
}
