package org.claimtracker.verdict;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimtracker.identity.Reader;
import org.claimtracker.identity.Visible;
import org.claimtracker.platform.Page;
import org.claimtracker.platform.PageRequest;
import org.claimtracker.platform.ProblemException;
import org.claimtracker.platform.Sql;

/** The rating scales in the store: those that come with the service, and each organisation's own. */
@Singleton
class RatingScales {

    /** One rating {@code r} as JSON, for the statements that read scales and verdicts. */
    static final String RATING = """
            json_build_object('key', r.key, 'label', r.label, 'meaning', r.meaning, 'value', r.value,
                              'final', r.final)""";

    private static final String SELECT = """
            select g.*, (select json_agg(%s order by r.ordinal) from rating r where r.scale_id = g.id) as ratings
              from rating_scale g where true""".formatted(RATING);

    private final Sql sql;
    private final ObjectReader ratings;

    @Inject
    RatingScales(Sql sql, ObjectMapper json) {
        this.sql = sql;
        ratings = json.readerForListOf(RatingView.class);
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

    /** The scale a verdict names, which is the organisation's own where it has one of that key. */
    UUID idOf(String key, String rating, Reader reader) {
        RatingScaleView scale = select(reader)
                .add("and g.key = ? order by g.organization_id nulls last limit 1", key)
                .first(this::read)
                .orElseThrow(() -> ProblemException.invalid(
                        "/scale", "must be the key of a rating scale of your organisation or of a built-in one"));
        if (scale.ratings().stream().noneMatch(step -> step.key().equals(rating))) {
            throw ProblemException.invalid(
                    "/rating",
                    "must be a rating of the scale " + key + ": "
                            + scale.ratings().stream().map(RatingView::key).collect(Collectors.joining(", ")));
        }
        return scale.id();
    }

    private Sql.Statement select(Reader reader) {
        return reader.sees(Visible.RATING_SCALE, sql.statement(SELECT));
    }

    private RatingScaleView read(ResultSet row) throws SQLException {
        try {
            return new RatingScaleView(
                    row.getObject("id", UUID.class),
                    row.getInt("version"),
                    row.getString("key"),
                    row.getObject("organization_id", UUID.class),
                    row.getString("name"),
                    row.getString("description"),
                    ratings.readValue(row.getString("ratings")),
                    Sql.instant(row, "created_at"),
                    Sql.instant(row, "updated_at"));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
