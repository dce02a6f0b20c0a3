package org.claimtracker.claim;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimtracker.article.Anchor;
import org.claimtracker.article.Anchoring;
import org.claimtracker.article.Articles;
import org.claimtracker.article.RevisionText;
import org.claimtracker.article.TextPosition;
import org.claimtracker.article.TextQuote;
import org.claimtracker.identity.Caller;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Stamp;

/** How claims get into the record and what is known about them is completed. */
@Singleton
public class Filing {

    @Inject
    Claims claims;

    @Inject
    WholeClaims wholeClaims;

    @Inject
    Claimants claimants;

    @Inject
    Appearances appearances;

    @Inject
    Citations citations;

    @Inject
    Articles articles;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    ClaimView add(NewClaim content) {
        claimants.require(content.claimantId());
        var stamp = caller.stamp();
        var claim = new Claim(ids.next(), caller.organization(), content.content(), Extracted.BY_NOBODY, stamp);
        claims.persist(claim);
        List<NewAppearance> places = content.appearances() == null ? List.of() : content.appearances();
        for (int i = 0; i < places.size(); i++) {
            anchor(claim.id(), places.get(i), "/appearances/" + i, stamp);
        }
        claims.flush();
        return wholeClaims.view(claim.id(), caller.reader());
    }

    /**
     * A claim as an extraction found it in a text.
     *
     * @param content   what is claimed; without appearances
     * @param extracted why it was picked
     * @param quote     the words, to the letter
     * @param position  where they stand in the text
     */
    public record FoundClaim(NewClaim content, Extracted extracted, TextQuote quote, TextPosition position) {}

    /**
     * Files what an extraction found in a revision of an article, as candidates that appear there. All at once: a speech or
     * a transcript has hundreds, and what has to be looked through for one would be looked through for each.
     */
    @Transactional
    public void fileFound(UUID articleId, int revision, List<FoundClaim> found) {
        var stamp = caller.stamp();
        List<Claim> filed = new ArrayList<>();
        List<Appearance> places = new ArrayList<>();
        for (FoundClaim one : found) {
            var claim =
                    new Claim(ids.next(), caller.organization(), one.content().content(), one.extracted(), stamp);
            filed.add(claim);
            places.add(new Appearance(
                    ids.next(),
                    claim.id(),
                    articleId,
                    revision,
                    AnchorState.EXACT,
                    one.quote(),
                    one.position(),
                    stamp));
        }
        claims.persist(filed);
        claims.flush();
        appearances.persist(places);
        appearances.flush();
    }

    /**
     * A claim that somebody has checked already.
     *
     * @param content what was claimed; without appearances
     * @param origins the sources it comes from, which the caller has found or entered
     */
    public record CheckedClaim(NewClaim content, List<UUID> origins) {}

    /**
     * Files claims of which nothing is left to triage.
     *
     * @return their ids, in the same order
     */
    @Transactional
    public List<UUID> fileChecked(List<CheckedClaim> checked, Stamp stamp) {
        List<Claim> filed = new ArrayList<>();
        List<Citation> cited = new ArrayList<>();
        for (CheckedClaim one : checked) {
            var claim =
                    new Claim(ids.next(), caller.organization(), one.content().content(), Extracted.BY_NOBODY, stamp);
            claim.step(ClaimStatus.ACCEPTED, null);
            filed.add(claim);
            for (UUID source : one.origins()) {
                cited.add(Citation.ofClaim(
                        ids.next(), claim.id(), new NewCitation(source, CitationRole.ORIGIN, null), stamp));
            }
        }
        claims.persist(filed);
        claims.flush();
        citations.persist(cited);
        citations.flush();
        return filed.stream().map(Claim::id).toList();
    }

    /** Corrects what was claimed, by whom and when; all else stays. */
    @Transactional
    public void correct(UUID id, String text, String inLanguage, UUID claimantId, LocalDate claimDate) {
        var claim = claims.toChange(id, caller.reader());
        var before = claim.content();
        var after = new ClaimPatch(
                text,
                inLanguage,
                claimantId,
                claimDate,
                before.topics(),
                before.checkWorthiness(),
                before.quantities(),
                before.prediction(),
                null);
        if (!after.equals(before)) {
            claim.describe(after);
            claim.touch(caller.stamp());
            claims.flush();
        }
    }

    @Transactional
    ClaimView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var claim = claims.toChange(id, caller.reader());
        ifMatch.check(claim);
        var content = mergePatch.apply(claim.content(), patch);
        claimants.require(content.claimantId());
        claim.describe(content);
        claim.touch(caller.stamp(), content.reason());
        claims.flush();
        return wholeClaims.view(id, caller.reader());
    }

    @Transactional
    AppearanceView appear(UUID id, NewAppearance place) {
        claims.toChange(id, caller.reader());
        UUID appearance = anchor(
                id,
                place,
                "",
                claims.touchForAppearances(List.of(id), caller.stamp()).get(id));
        claims.flush();
        return appearances.view(appearance);
    }

    /** Says what a claim rests on. */
    @Transactional
    public CitationView cite(UUID id, NewCitation content) {
        var claim = claims.toChange(id, caller.reader());
        UUID citation = citations.citeInClaim(id, content, claim.touch(caller.stamp()));
        claims.flush();
        return citations.view(citation, caller.reader());
    }

    /**
     * Looks for the claims of an article's earlier revision in its new one. Each gets an appearance there: where its
     * quote stands now, or that it is gone, which is how an edit that was not announced shows.
     */
    @Transactional
    public void follow(UUID articleId, int from, int to) {
        String text = articles.text(articleId, to).text();
        List<Appearances.Earlier> earlierOnes = appearances.inRevision(articleId, from);
        Map<UUID, Stamp> moments = claims.touchForAppearances(
                earlierOnes.stream().map(Appearances.Earlier::claimId).toList(), caller.stamp());
        Set<List<?>> taken = new HashSet<>();
        for (var earlier : earlierOnes) {
            var anchor = Anchoring.anchor(text, earlier.quote(), earlier.position());
            AnchorState state =
                    switch (anchor) {
                        case Anchor.Exact exact -> AnchorState.EXACT;
                        case Anchor.Moved moved -> AnchorState.MOVED;
                        case Anchor.Ambiguous ambiguous -> AnchorState.AMBIGUOUS;
                        case Anchor.Orphaned orphaned -> AnchorState.ORPHANED;
                    };
            TextPosition position = anchor instanceof Anchor.Placed placed ? placed.position() : null;
            TextQuote quote = position == null ? earlier.quote() : TextQuote.at(position, text);
            // Two places of the earlier text can have become one, and a claim appears at a place once.
            if (taken.add(List.of(earlier.claimId(), Optional.ofNullable(position), quote.exact()))) {
                appearances.persist(new Appearance(
                        ids.next(),
                        earlier.claimId(),
                        articleId,
                        to,
                        state,
                        quote,
                        position,
                        moments.get(earlier.claimId())));
            }
        }
        claims.flush();
    }

    /** The quotes by which the caller sees claims of a revision on file, also those that others stand for. */
    public Set<String> quotesIn(UUID articleId, int revision) {
        return appearances.quotesIn(articleId, revision, caller.reader());
    }

    private UUID anchor(UUID claimId, NewAppearance place, String pointer, Stamp stamp) {
        var position = place.position();
        if (position != null && position.end() <= position.start()) {
            throw ProblemException.invalid(pointer + "/position/end", "must be greater than start");
        }
        RevisionText revision = articles.text(place.articleId(), place.revision());
        return switch (Anchoring.anchor(revision.text(), place.quote().toTextQuote(), place.expected())) {
            case Anchor.Exact exact -> appear(claimId, revision, AnchorState.EXACT, exact.position(), stamp);
            case Anchor.Moved moved -> appear(claimId, revision, AnchorState.MOVED, moved.position(), stamp);
            case Anchor.Ambiguous ambiguous ->
                throw ProblemType.QUOTE_AMBIGUOUS
                        .because("The quote stands at %d places; send its position, or a prefix or suffix that only one"
                                        .formatted(ambiguous.positions().size())
                                + " of them has.")
                        .at(pointer + "/quote/exact", "must be told apart by position, prefix or suffix")
                        .with("positions", ambiguous.positions());
            case Anchor.Orphaned orphaned ->
                throw ProblemType.QUOTE_ORPHANED
                        .because("Revision %d of the article does not have these words.".formatted(revision.revision()))
                        .at(pointer + "/quote/exact", "must stand in the text to the letter");
        };
    }

    private UUID appear(UUID claimId, RevisionText in, AnchorState state, TextPosition position, Stamp stamp) {
        var id = ids.next();
        appearances.persist(new Appearance(
                id, claimId, in.articleId(), in.revision(), state, TextQuote.at(position, in.text()), position, stamp));
        return id;
    }
}
