package org.claimtracker.verdict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.JsonColumn;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.ProblemType;
import org.claimtracker.platform.Sql;

/** The rating scales in the store: those that come with the service, and each organisation's own. */
@Singleton
class RatingScales implements PanacheRepositoryBase<RatingScale, UUID> {

    /** One rating {@code r} as JSON, for the statements that read scales and verdicts. */
    static final String RATING = """
            json_build_object('key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value,
                              'final', r.final)""";

    private static final String SELECT = """
            select g.*,
                   (select json_agg(json_build_object(
                               'key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value, 'final', r.final,
                               'labels', (select json_object_agg(l.in_language, l.label order by l.in_language)
                                            from rating_label l
                                           where l.scale_id = r.scale_id and l.rating_key = r.key)) order by r.ordinal)
                      from rating r where r.scale_id = g.id) as ratings
              from rating_scale g where true""";

    private final Sql sql;
    private final JsonColumn<List<RatingContent>> ratings = JsonColumn.listOf("ratings", RatingContent.class);

    @Inject
    RatingScales(Sql sql) {
        this.sql = sql;
    }

    RatingScaleView view(UUID id, Reader reader) {
        return select(reader)
                .add("and g.id = ?", id)
                .first(this::read)
                .orElseThrow(() -> ProblemException.notFound("rating scale", id));
    }

    Page<RatingScaleView> page(Reader reader, PageRequest request) {
        var statement = select(reader);
        request.after().ifPresent(after -> statement.add("and g.id > ?", after.uuid(0)));
        statement.add("order by g.id limit ?", request.rowsToRead());
        return Page.of(statement.list(this::read), request, last -> List.of(last.id()));
    }

    /** The scale a reader means by a key: their organisation's own where it has one, or else the built-in one. */
    Optional<RatingScaleView> find(String key, Reader reader) {
        return select(reader)
                .add("and g.key = ? order by g.organization_id nulls last limit 1", key)
                .first(this::read);
    }

    /** The scale a verdict names, which is the organisation's own where it has one of that key. */
    UUID idOf(String key, String rating, Reader reader) {
        RatingScaleView scale = find(key, reader)
                .orElseThrow(() -> ProblemException.invalid(
                        "/scale", "must be the key of a rating scale of your organisation or of a built-in one"));
        if (scale.ratings().stream().noneMatch(step -> step.key().equals(rating))) {
            throw ProblemException.invalid(
                    "/rating",
                    "must be a rating of the scale " + key + ": "
                            + scale.ratings().stream().map(RatingContent::key).collect(Collectors.joining(", ")));
        }
        return scale.id();
    }

    /** The organisation's own scale, to be changed: nobody else changes it until the transaction ends. */
    RatingScale toChange(UUID id, Reader reader) {
        var view = view(id, reader);
        if (view.organizationId() == null) {
            throw ProblemType.FORBIDDEN.because("This scale comes with the service and stays as it is; add your own.");
        }
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The keys of the ratings that verdicts have chosen, drafts among them. */
    Set<String> inUse(UUID scale) {
        return Set.copyOf(sql.statement("select distinct rating_key from verdict where scale_id = ?", scale)
                .list(row -> row.getString("rating_key")));
    }

    /** Makes these the ratings of a scale, in this order. */
    void write(UUID scale, List<RatingContent> content) {
        String[] kept = content.stream().map(RatingContent::key).toArray(String[]::new);
        sql.statement("delete from rating_label where scale_id = ? and rating_key <> all (?)", scale, kept)
                .update();
        sql.statement("delete from rating where scale_id = ? and key <> all (?)", scale, kept)
                .update();
        for (int i = 0; i < content.size(); i++) {
            var step = content.get(i);
            sql.statement("""
                            insert into rating (scale_id, key, ordinal, label, meaning, value, final)
                            values (?, ?, ?, ?, ?, ?::integer, ?)
                            on conflict (scale_id, key) do update
                               set ordinal = excluded.ordinal, label = excluded.label, meaning = excluded.meaning,
                                   value = excluded.value, final = excluded.final""", scale, step.key(), i, step.label(), step.meaning(), step.value(), step.isFinal())
                    .update();
            writeLabels(scale, step);
        }
    }

    private void writeLabels(UUID scale, RatingContent step) {
        String[] languages = step.labelsInOtherLanguages().keySet().toArray(String[]::new);
        sql.statement(
                        "delete from rating_label where scale_id = ? and rating_key = ? and in_language <> all (?)",
                        scale,
                        step.key(),
                        languages)
                .update();
        step.labelsInOtherLanguages()
                .forEach((language, label) ->
                        sql.statement("""
                        insert into rating_label (scale_id, rating_key, in_language, label) values (?, ?, ?, ?)
                        on conflict (scale_id, rating_key, in_language) do update set label = excluded.label
                         where rating_label.label <> excluded.label""", scale, step.key(), language, label).update());
    }

    private Sql.Statement select(Reader reader) {
        return reader.sees(Visible.RATING_SCALE, sql.statement(SELECT));
    }

    private RatingScaleView read(ResultSet row) throws SQLException {
        return new RatingScaleView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("key"),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("description"),
                ratings.read(row),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at"));
    }
}
