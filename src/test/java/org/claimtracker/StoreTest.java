package org.claimtracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;

/** The database itself refuses nonsense, so that no fault in the code can store any. */
@QuarkusTest
class StoreTest {

    @Inject
    DataSource dataSource;

    /** One row of each table; each case copies one of them with a few values changed. Nothing is ever committed. */
    private static final String ROWS = """
            insert into actor values ('$a', 'store-test', 'Tester', 'curl', null, now(), 0, null);
            insert into organization values ('$o', 0, 'store-test', 'Newsroom', null, true, now(), '$a', now(), '$a');
            insert into idempotency_key (caller, key, fingerprint, created_at) values ('store-test', 'k', '', now());
            insert into article values ('$r', 0, 'https://store.example/', 'Headline', 'Outlet', 'Author', '2021-01-20',
                'id', 1, now(), '$a', now(), '$a');
            insert into article_revision values ('$r', 1, 'abc', sha256('abc'), now(), '$a');
            set constraints all immediate;
            set constraints all deferred;
            insert into article_reading values ('$r', 1, '$o', now());
            insert into source values ('$s', 0, '$o', 'document', 'Title', null, null, null, null, false,
                now(), '$a', now(), '$a');
            insert into claimant values ('$m', 0, 'Store Test', 'person', null, null, now(), '$a', now(), '$a');
            insert into claim values ('$c', 0, '$o', 'candidate', null, 'Text', 'en', '$m', '2021-01-18', '{}', 0.5, '{}',
                null, null, '2021-01-31', 'month', null, null, null, now(), '$a', now(), '$a');
            insert into quantity values ('$c', 0, 'one', 1, 2, 'unit', '=');
            insert into appearance values ('$p', '$c', '$r', 1, 'exact', 'abc', '', '', 0, 3, now(), '$a');
            insert into citation values ('$t', '$c', '$s', 'origin', null, now(), '$a', null);
            insert into rating_scale values ('$g', 0, 'store-test', '$o', 'Scale', 'What it is.', now(), now(), '$a', '$a');
            insert into rating values ('$g', 'good', 0, 'Good', 'It is good.', 1, true);
            insert into rating_label values ('$g', 'good', 'id', 'Baik');
            insert into verdict (id, version, claim_id, organization_id, scale_id, rating_key, status, in_language,
                submitted_at, submitted_by, published_at, published_by, created_at, created_by, updated_at, updated_by,
                written_by, second_person_waived)
                values ('$v', 0, '$c', '$o', '$g', 'good', 'draft', 'en', null, null, null, null, now(), '$a', now(), '$a',
                        '$a', false),
                       ('$w', 0, '$c', '$o', '$g', 'good', 'published', 'en', now(), '$a', now(), '$a',
                        now(), '$a', now(), '$a', '$a', true);
            insert into due_date_move values ('$c', '2020-12-31', 'day', 'A new date.', now(), '$a');
            insert into ledger_entry values ('$o', 1, '$w', 'published', '{}', substr(sha256(''), 1, 16), sha256(''), sha256(''), now());
            insert into published_review (verdict_id, organization_id, address, claim_sha256, latest, original,
                original_sha256) values ('$w', '$o', 'https://store.example/1', 'a', true, '{}', 'b');
            insert into upload values ('$u', 0, 'a', now());
            insert into import (id, version, organization_id, status, upload_id, media_type, bytes, acting, created_at,
                created_by, updated_at) values ('$i', 0, '$o', 'waiting', '$u', 'text/csv', 1, '{}', now(), '$a', now());
            insert into import_row (import_id, row, place, outcome) values ('$i', 1, 'line 1', 'created');
            set constraints all immediate;
            """;

    /** Rule, table and the values that break it: <code>#n</code> is a text of n letters, <code>$x</code> an id. */
    private static final String CASES = """
            actor_pkey | actor | {"id": "$a", "subject": "other"}
            actor_is_unique_by_subject_organization_and_client | actor | {}
            actor_display_name_check | actor | {"display_name": ""}
            actor_display_name_check | actor | {"display_name": "#201"}
            actor_client_check | actor | {"client": ""}
            actor_client_check | actor | {"client": "#201"}
            actor_organization_id_fkey | actor | {"subject": "other", "organization_id": "$n"}
            organization_pkey | organization | {"id": "$o", "key": "other"}
            organization_key_is_unique | organization | {}
            organization_key_check | organization | {"key": ""}
            organization_key_check | organization | {"key": "Upper"}
            organization_key_check | organization | {"key": "-a"}
            organization_key_check | organization | {"key": "a-"}
            organization_key_check | organization | {"key": "#254"}
            organization_key_check | organization | {"key": "a\\nb"}
            organization_name_check | organization | {"name": ""}
            organization_name_check | organization | {"name": "#201"}
            organization_url_check | organization | {"url": "#2001"}
            organization_created_by_fkey | organization | {"key": "other", "created_by": "$n"}
            organization_updated_by_fkey | organization | {"key": "other", "updated_by": "$n"}
            organization_is_updated_after_it_is_created | organization | {"updated_at": "2000-01-01"}
            idempotency_key_pkey | idempotency_key | {}
            idempotency_key_key_check | idempotency_key | {"key": ""}
            idempotency_key_key_check | idempotency_key | {"key": "#256"}
            article_pkey | article | {"id": "$r", "url": null}
            article_url_is_unique | article | {}
            article_url_check | article | {"url": "#2001"}
            article_headline_check | article | {"headline": ""}
            article_headline_check | article | {"headline": "#1001"}
            article_publisher_check | article | {"publisher": ""}
            article_publisher_check | article | {"publisher": "#201"}
            article_author_check | article | {"author": ""}
            article_author_check | article | {"author": "#201"}
            article_date_published_check | article | {"date_published": "10000-01-01"}
            article_date_published_check | article | {"date_published": "0001-01-01 BC"}
            article_in_language_check | article | {"in_language": "e"}
            article_in_language_check | article | {"in_language": "#101"}
            article_revision_check | article | {"revision": 0}
            article_created_by_fkey | article | {"url": null, "created_by": "$n"}
            article_updated_by_fkey | article | {"url": null, "updated_by": "$n"}
            article_is_updated_after_it_is_created | article | {"updated_at": "2000-01-01"}
            article_has_its_newest_revision | article | {"url": null}
            article_has_its_newest_revision | article | {"id": "$x", "url": null, "revision": 2}
            article_revision_pkey | article_revision | {}
            article_revision_article_id_fkey | article_revision | {"article_id": "$n"}
            article_revision_revision_check | article_revision | {"revision": 0}
            article_revision_text_check | article_revision | {"revision": 2, "text": "", "text_sha256": "\\\\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
            article_revision_text_check | article_revision | {"revision": 2, "text": " \\n\\t", "text_sha256": "\\\\x9b8318187072010f3081af0de6d1c356f4695d1b5a5e1778629153663acad751"}
            article_revision_check1 | article_revision | {"revision": 2, "text": "abd"}
            article_revision_created_by_fkey | article_revision | {"revision": 2, "created_by": "$n"}
            article_reading_pkey | article_reading | {}
            article_reading_article_id_revision_fkey | article_reading | {"revision": 2}
            article_reading_organization_id_fkey | article_reading | {"organization_id": "$n"}
            source_pkey | source | {"id": "$s"}
            source_organization_id_fkey | source | {"organization_id": "$n"}
            source_type_check | source | {"type": "rumour"}
            source_title_check | source | {"title": ""}
            source_title_check | source | {"title": "#1001"}
            source_url_check | source | {"url": "#2001"}
            source_archive_url_check | source | {"archive_url": "#2001", "retrieved_at": "2021-01-18"}
            source_content_sha256_check | source | {"content_sha256": "#63"}
            source_content_sha256_check | source | {"content_sha256": "ABCDEF"}
            source_created_by_fkey | source | {"created_by": "$n"}
            source_updated_by_fkey | source | {"updated_by": "$n"}
            source_is_updated_after_it_is_created | source | {"updated_at": "2000-01-01"}
            source_with_an_archived_copy_says_when_it_was_retrieved | source | {"archive_url": "https://a.example"}
            claimant_pkey | claimant | {"id": "$m", "name": "Other"}
            claimant_name_type_and_description_are_unique | claimant | {"name": "STORE TEST"}
            claimant_name_check | claimant | {"name": ""}
            claimant_name_check | claimant | {"name": "#201"}
            claimant_type_check | claimant | {"type": "robot"}
            claimant_description_check | claimant | {"description": ""}
            claimant_description_check | claimant | {"description": "#1001"}
            claimant_url_check | claimant | {"url": "#2001"}
            claimant_created_by_fkey | claimant | {"name": "Other", "created_by": "$n"}
            claimant_updated_by_fkey | claimant | {"name": "Other", "updated_by": "$n"}
            claimant_is_updated_after_it_is_created | claimant | {"updated_at": "2000-01-01"}
            claim_pkey | claim | {"id": "$c"}
            claim_organization_id_fkey | claim | {"organization_id": "$n"}
            claim_claimant_id_fkey | claim | {"claimant_id": "$n"}
            claim_status_check | claim | {"status": "open"}
            claim_status_reason_check | claim | {"status_reason": ""}
            claim_status_reason_check | claim | {"status_reason": "#2001"}
            claim_text_check | claim | {"text": " "}
            claim_text_check | claim | {"text": "#5001"}
            claim_in_language_check | claim | {"in_language": "e"}
            claim_claim_date_check | claim | {"claim_date": "10000-01-01"}
            claim_claim_date_check | claim | {"claim_date": "infinity"}
            claim_check_worthiness_check | claim | {"check_worthiness": 1.001}
            claim_check_worthiness_check | claim | {"check_worthiness": -0.001}
            claim_reported_through_check | claim | {"reported_through": ""}
            claim_reported_through_check | claim | {"reported_through": "#201"}
            claim_prediction_exact_check | claim | {"prediction_exact": ""}
            claim_prediction_exact_check | claim | {"prediction_exact": "#1001"}
            claim_due_on_check | claim | {"due_on": "10000-01-01"}
            claim_due_precision_check | claim | {"due_precision": "decade"}
            claim_resolution_criteria_check | claim | {"resolution_criteria": ""}
            claim_resolution_criteria_check | claim | {"resolution_criteria": "#5001"}
            claim_canonical_id_fkey | claim | {"status": "merged", "status_before_merge": "candidate", "canonical_id": "$n", "merged_into_id": "$c"}
            claim_status_before_merge_check | claim | {"status": "merged", "status_before_merge": "merged", "canonical_id": "$c", "merged_into_id": "$c"}
            claim_does_not_stand_for_itself | claim | {"id": "$x", "status": "merged", "status_before_merge": "candidate", "canonical_id": "$x"}
            claim_is_merged_into_another_one_or_not_at_all | claim | {"status": "merged"}
            claim_is_merged_into_another_one_or_not_at_all | claim | {"status": "merged", "canonical_id": "$c"}
            claim_is_merged_into_another_one_or_not_at_all | claim | {"canonical_id": "$c"}
            claim_is_merged_into_another_one_or_not_at_all | claim | {"status_before_merge": "candidate"}
            claim_is_merged_on_the_way_to_its_canonical_one | claim | {"merged_into_id": "$c"}
            claim_merged_into_id_fkey | claim | {"status": "merged", "status_before_merge": "candidate", "canonical_id": "$c", "merged_into_id": "$n"}
            claim_rejected_or_withdrawn_says_why | claim | {"status": "rejected"}
            claim_rejected_or_withdrawn_says_why | claim | {"status": "withdrawn"}
            claim_with_a_due_date_has_a_precision | claim | {"due_precision": null}
            claim_with_a_due_date_has_a_precision | claim | {"due_on": null}
            claim_with_prediction_details_has_a_due_date | claim | {"due_on": null, "due_precision": null, "prediction_exact": "soon"}
            claim_with_prediction_details_has_a_due_date | claim | {"due_on": null, "due_precision": null, "resolution_criteria": "It is there."}
            claim_created_by_fkey | claim | {"created_by": "$n"}
            claim_updated_by_fkey | claim | {"updated_by": "$n"}
            claim_is_updated_after_it_is_created | claim | {"updated_at": "2000-01-01"}
            quantity_pkey | quantity | {}
            quantity_claim_id_fkey | quantity | {"claim_id": "$n"}
            quantity_ordinal_check | quantity | {"ordinal": -1}
            quantity_exact_check | quantity | {"ordinal": 1, "exact": ""}
            quantity_exact_check | quantity | {"ordinal": 1, "exact": "#1001"}
            quantity_value_check | quantity | {"ordinal": 1, "value": "NaN", "upper_value": null}
            quantity_upper_value_check | quantity | {"ordinal": 1, "upper_value": "NaN"}
            quantity_unit_check | quantity | {"ordinal": 1, "unit": ""}
            quantity_unit_check | quantity | {"ordinal": 1, "unit": "#201"}
            quantity_comparator_check | quantity | {"ordinal": 1, "comparator": "=="}
            quantity_range_ends_after_it_starts | quantity | {"ordinal": 1, "value": 3}
            appearance_pkey | appearance | {"id": "$p", "anchor": "orphaned", "position_start": null, "position_end": null}
            appearance_claim_id_fkey | appearance | {"claim_id": "$n"}
            appearance_article_id_revision_fkey | appearance | {"revision": 2}
            appearance_article_id_revision_fkey | appearance | {"article_id": "$n"}
            appearance_anchor_check | appearance | {"anchor": "guessed", "position_start": null, "position_end": null}
            appearance_exact_check | appearance | {"exact": "", "position_end": 3}
            appearance_exact_check | appearance | {"exact": "#5001", "position_end": 5001}
            appearance_prefix_check | appearance | {"prefix": "#201"}
            appearance_suffix_check | appearance | {"suffix": "#201"}
            appearance_position_start_check | appearance | {"position_start": -1, "position_end": 2}
            appearance_ends_after_it_starts | appearance | {"position_start": 3}
            appearance_is_as_long_as_its_quote | appearance | {"position_end": 4}
            appearance_has_a_position_where_its_quote_is_found | appearance | {"anchor": "orphaned"}
            appearance_has_a_position_where_its_quote_is_found | appearance | {"anchor": "ambiguous"}
            appearance_has_a_position_where_its_quote_is_found | appearance | {"position_start": null, "position_end": null}
            appearance_has_a_position_where_its_quote_is_found | appearance | {"position_end": null}
            appearance_of_a_claim_at_a_place_is_unique | appearance | {}
            appearance_created_by_fkey | appearance | {"position_start": 1, "position_end": 4, "created_by": "$n"}
            citation_pkey | citation | {"id": "$t"}
            citation_claim_id_fkey | citation | {"claim_id": "$n"}
            citation_source_id_fkey | citation | {"source_id": "$n"}
            citation_verdict_id_fkey | citation | {"claim_id": null, "verdict_id": "$n"}
            citation_role_check | citation | {"role": "proves"}
            citation_excerpt_check | citation | {"excerpt": ""}
            citation_excerpt_check | citation | {"excerpt": "#5001"}
            citation_created_by_fkey | citation | {"created_by": "$n"}
            citation_stands_for_a_claim_or_a_verdict | citation | {"claim_id": null}
            citation_stands_for_a_claim_or_a_verdict | citation | {"verdict_id": "$v"}
            rating_scale_pkey | rating_scale | {"id": "$g", "key": "other"}
            rating_scale_key_is_unique_within_its_organization | rating_scale | {}
            rating_scale_key_is_unique_within_its_organization | rating_scale | {"organization_id": null, "key": "truth", "created_by": null, "updated_by": null}
            rating_scale_organization_id_fkey | rating_scale | {"organization_id": "$n"}
            rating_scale_key_check | rating_scale | {"key": "With Space"}
            rating_scale_name_check | rating_scale | {"name": ""}
            rating_scale_name_check | rating_scale | {"name": "#201"}
            rating_scale_description_check | rating_scale | {"description": ""}
            rating_scale_description_check | rating_scale | {"description": "#2001"}
            rating_scale_is_updated_after_it_is_created | rating_scale | {"updated_at": "2000-01-01"}
            rating_pkey | rating | {"ordinal": 1}
            organization_time_zone_is_known | organization | {"key": "other", "time_zone": "Asia/Atlantis"}
            organization_time_zone_is_known | organization | {"key": "other", "time_zone": ""}
            claim_change_reason_check | claim | {"change_reason": ""}
            claim_change_reason_check | claim | {"change_reason": "#2001"}
            due_date_move_pkey | due_date_move | {}
            due_date_move_claim_id_fkey | due_date_move | {"claim_id": "$n"}
            due_date_move_moved_by_fkey | due_date_move | {"moved_at": "2000-01-01", "moved_by": "$n"}
            due_date_move_reason_check | due_date_move | {"moved_at": "2000-01-01", "reason": ""}
            due_date_move_reason_check | due_date_move | {"moved_at": "2000-01-01", "reason": "#2001"}
            verdict_written_by_fkey | verdict | {"written_by": "$n"}
            ledger_entry_pkey | ledger_entry | {"event": "retracted"}
            ledger_entry_of_a_verdict_and_event_is_the_only_one | ledger_entry | {"number": 2}
            ledger_entry_organization_id_fkey | ledger_entry | {"event": "retracted", "organization_id": "$n"}
            ledger_entry_verdict_id_fkey | ledger_entry | {"number": 2, "verdict_id": "$n"}
            ledger_entry_number_check | ledger_entry | {"event": "retracted", "number": 0}
            ledger_entry_event_check | ledger_entry | {"number": 2, "event": "draft"}
            ledger_entry_document_check | ledger_entry | {"number": 2, "event": "retracted", "document": ""}
            ledger_entry_salt_check | ledger_entry | {"number": 2, "event": "retracted", "salt": "\\\\x00"}
            ledger_entry_previous_hash_check | ledger_entry | {"number": 2, "event": "retracted", "previous_hash": "\\\\x00"}
            ledger_entry_hash_check | ledger_entry | {"number": 2, "event": "retracted", "hash": "\\\\x00"}
            rating_label_pkey | rating_label | {}
            rating_label_scale_id_rating_key_fkey | rating_label | {"rating_key": "bad"}
            rating_label_in_language_check | rating_label | {"in_language": "e"}
            rating_label_in_language_check | rating_label | {"in_language": "#36"}
            rating_label_label_check | rating_label | {"in_language": "en", "label": ""}
            rating_label_label_check | rating_label | {"in_language": "en", "label": "#201"}
            rating_scale_created_by_fkey | rating_scale | {"key": "other", "created_by": "$n"}
            rating_scale_updated_by_fkey | rating_scale | {"key": "other", "updated_by": "$n"}
            rating_scale_of_an_organization_says_who_made_and_changed_it | rating_scale | {"key": "other", "created_by": null}
            rating_scale_of_an_organization_says_who_made_and_changed_it | rating_scale | {"key": "other", "organization_id": null}
            verdict_is_published_by_a_second_person_unless_that_was_waived | verdict | {"status": "retracted", "retraction_reason": "x", "ended_at": "2026-01-01", "published_at": "2026-01-01", "submitted_at": "2026-01-01", "published_by": "$a", "second_person_waived": false}
            verdict_original_label_check | verdict | {"original_label": ""}
            verdict_original_label_check | verdict | {"original_label": "#501"}
            rating_ordinal_is_unique_within_its_scale | rating | {"key": "better"}
            rating_scale_id_fkey | rating | {"scale_id": "$n"}
            rating_key_check | rating | {"key": "Good"}
            rating_ordinal_check | rating | {"ordinal": -1}
            rating_label_check | rating | {"label": ""}
            rating_label_check | rating | {"label": "#201"}
            rating_meaning_check | rating | {"meaning": ""}
            rating_meaning_check | rating | {"meaning": "#2001"}
            verdict_pkey | verdict | {"id": "$v"}
            verdict_claim_id_fkey | verdict | {"claim_id": "$n"}
            verdict_organization_id_fkey | verdict | {"organization_id": "$n"}
            verdict_scale_id_rating_key_fkey | verdict | {"rating_key": "better"}
            verdict_scale_id_rating_key_fkey | verdict | {"scale_id": "01900000-0000-7000-8000-000000000001"}
            verdict_status_check | verdict | {"status": "done", "submitted_at": "2021-01-18"}
            verdict_summary_check | verdict | {"summary": ""}
            verdict_summary_check | verdict | {"summary": "#10001"}
            verdict_url_check | verdict | {"url": "#2001"}
            verdict_in_language_check | verdict | {"in_language": "e"}
            verdict_decided_on_check | verdict | {"decided_on": "10000-01-01"}
            verdict_supersedes_id_fkey | verdict | {"supersedes_id": "$n", "reason": "New."}
            verdict_reason_check | verdict | {"reason": ""}
            verdict_reason_check | verdict | {"reason": "#2001"}
            verdict_retraction_reason_check | verdict | {"status": "retracted", "submitted_at": "2021-01-18", "published_at": "2021-01-18", "ended_at": "2021-01-18", "retraction_reason": ""}
            verdict_submitted_by_fkey | verdict | {"submitted_by": "$n"}
            verdict_published_by_fkey | verdict | {"published_by": "$n"}
            verdict_ended_by_fkey | verdict | {"ended_by": "$n"}
            verdict_created_by_fkey | verdict | {"created_by": "$n"}
            verdict_updated_by_fkey | verdict | {"updated_by": "$n"}
            verdict_is_updated_after_it_is_created | verdict | {"updated_at": "2000-01-01"}
            verdict_does_not_supersede_itself | verdict | {"id": "$x", "supersedes_id": "$x", "reason": "New."}
            verdict_that_supersedes_says_why | verdict | {"supersedes_id": "$w"}
            verdict_in_review_was_submitted | verdict | {"status": "in_review"}
            verdict_shown_was_published | verdict | {"status": "published", "submitted_at": "2021-01-18"}
            verdict_shown_was_published | verdict | {"published_at": "2021-01-18"}
            verdict_that_ended_says_when | verdict | {"status": "superseded", "submitted_at": "2021-01-18", "published_at": "2021-01-18"}
            verdict_that_ended_says_when | verdict | {"ended_at": "2021-01-18"}
            verdict_retracted_says_why | verdict | {"status": "retracted", "submitted_at": "2021-01-18", "published_at": "2021-01-18", "ended_at": "2021-01-18"}
            verdict_retracted_says_why | verdict | {"retraction_reason": "Forged."}
            verdict_of_an_organization_on_a_claim_is_the_only_current_one | verdict | {"status": "published", "submitted_at": "2021-01-18", "published_at": "2021-01-18"}
            published_review_pkey | published_review | {"address": "other"}
            published_review_of_a_claim_at_an_address_is_unique | published_review | {"verdict_id": "$v"}
            published_review_verdict_id_fkey | published_review | {"verdict_id": "$n", "address": "other"}
            published_review_organization_id_fkey | published_review | {"verdict_id": "$v", "organization_id": "$n"}
            published_review_address_check | published_review | {"verdict_id": "$v", "address": ""}
            published_review_address_check | published_review | {"verdict_id": "$v", "address": "#8001"}
            published_review_title_check | published_review | {"verdict_id": "$v", "title": ""}
            published_review_title_check | published_review | {"verdict_id": "$v", "title": "#1001"}
            published_review_rating_label_check | published_review | {"verdict_id": "$v", "rating_label": ""}
            published_review_rating_label_check | published_review | {"verdict_id": "$v", "rating_label": "#1001"}
            published_review_rating_value_check | published_review | {"verdict_id": "$v", "rating_value": "NaN"}
            published_review_best_rating_check | published_review | {"verdict_id": "$v", "best_rating": "NaN"}
            published_review_worst_rating_check | published_review | {"verdict_id": "$v", "worst_rating": "NaN"}
            published_review_rating_explanation_check | published_review | {"verdict_id": "$v", "rating_explanation": ""}
            published_review_rating_explanation_check | published_review | {"verdict_id": "$v", "rating_explanation": "#10001"}
            upload_pkey | upload | {"id": "$u"}
            upload_ordinal_check | upload | {"ordinal": -1}
            import_pkey | import | {"id": "$i"}
            import_organization_id_fkey | import | {"organization_id": "$n"}
            import_created_by_fkey | import | {"created_by": "$n"}
            import_status_check | import | {"status": "paused"}
            import_bytes_check | import | {"bytes": -1}
            import_that_ended_says_when | import | {"status": "finished"}
            import_that_failed_says_why | import | {"problem": "{}"}
            import_that_failed_says_why | import | {"status": "failed", "finished_at": "2021-01-18", "acting": null}
            import_knows_for_whom_it_acts_until_it_ends | import | {"acting": null}
            import_knows_for_whom_it_acts_until_it_ends | import | {"status": "finished", "finished_at": "2021-01-18"}
            import_row_pkey | import_row | {}
            import_row_import_id_fkey | import_row | {"import_id": "$n"}
            import_row_row_check | import_row | {"row": 0}
            import_row_outcome_check | import_row | {"row": 2, "outcome": "lost"}
            import_row_that_failed_says_why | import_row | {"row": 2, "outcome": "failed"}
            """;

    static Stream<String> cases() {
        return CASES.lines();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aRowThatBreaksARuleIsRefused(String broken) throws SQLException {
        String[] parts = broken.split("\\s*\\|\\s*", 3);
        String row =
                switch (parts[1]) {
                    case "verdict" -> "id = '$v'";
                    case "actor" -> "subject = 'store-test'";
                    case "organization", "rating_scale" -> "key = 'store-test'";
                    case "article" -> "id = '$r'";
                    case "article_revision", "article_reading" -> "article_id = '$r'";
                    case "source" -> "id = '$s'";
                    case "claimant" -> "id = '$m'";
                    case "claim" -> "id = '$c'";
                    case "quantity" -> "claim_id = '$c'";
                    case "appearance" -> "id = '$p'";
                    case "citation" -> "id = '$t'";
                    case "due_date_move" -> "claim_id = '$c'";
                    case "ledger_entry" -> "organization_id = '$o'";
                    case "rating", "rating_label" -> "scale_id = '$g'";
                    case "published_review" -> "verdict_id = '$w'";
                    case "upload" -> "id = '$u'";
                    case "import" -> "id = '$i'";
                    case "import_row" -> "import_id = '$i'";
                    default -> "caller = 'store-test'";
                };
        // The new id comes first, so that a case can name another one.
        String values = "'{\"id\": \"$x\"}'::jsonb || '" + parts[2] + "'::jsonb";

        PSQLException refusal =
                refusal("insert into %1$s select (jsonb_populate_record(t, %2$s)).* from %1$s t where %3$s"
                        .formatted(parts[1], values, row));

        assertThat((Throwable) refusal).as(broken).isNotNull();
        assertThat(refusal.getSQLState()).as(refusal.getMessage()).startsWith("23");
        assertThat(refusal.getServerErrorMessage().getConstraint())
                .as(refusal.getMessage())
                .isEqualTo(parts[0]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update article_revision set text = 'abd', text_sha256 = sha256('abd') where article_id = '$r'",
                "update article_revision set created_at = now() where article_id = '$r'",
                "delete from article_revision where article_id = '$r'",
                "update appearance set anchor = 'moved' where id = '$p'",
                "delete from appearance where id = '$p'",
                "update due_date_move set reason = 'x' where claim_id = '$c'",
                "delete from due_date_move where claim_id = '$c'",
                "update ledger_entry set document = '{ }' where organization_id = '$o'",
                "delete from ledger_entry where organization_id = '$o'",
                "truncate ledger_entry",
                "update claim_version set text = 'x' where id = '$c'",
                "update claim_version set recorded_from = '2000-01-01' where id = '$c'",
                "delete from verdict_version where id = '$w'"
            })
    void whatWasRecordedIsNeverChangedOrDeleted(String change) throws SQLException {
        PSQLException refusal = refusal(change);

        assertThat((Throwable) refusal).isNotNull();
        assertThat(refusal.getSQLState()).isEqualTo("23001");
        assertThat(refusal.getMessage()).contains("never changed or deleted");
    }

    /** The first refusal of the statement, and of what is checked when its transaction ends. */
    private PSQLException refusal(String change) throws SQLException {
        if (rows == null) {
            rows = dataSource.getConnection();
            rows.setAutoCommit(false);
            try (Statement statement = rows.createStatement()) {
                statement.execute(ids(ROWS));
            }
        }
        Savepoint before = rows.setSavepoint();
        try (Statement statement = rows.createStatement()) {
            statement.execute("set constraints all deferred");
            return catchThrowableOfType(PSQLException.class, () -> {
                statement.execute(texts(ids(change)));
                statement.execute("set constraints all immediate");
            });
        } finally {
            rows.rollback(before);
        }
    }

    /** The transaction that has the rows: each case is rolled back to where they are without fault. */
    private static Connection rows;

    @AfterAll
    static void forgetTheRows() throws SQLException {
        if (rows != null) {
            rows.rollback();
            rows.close();
        }
    }

    private static String ids(String text) {
        return Pattern.compile("\\$([a-z])")
                .matcher(text)
                .replaceAll(id -> "01a00000-0000-7000-8000-0000000000%02x"
                        .formatted((int) id.group(1).charAt(0)));
    }

    private static String texts(String text) {
        return Pattern.compile("#(\\d+)")
                .matcher(text)
                .replaceAll(length -> "a".repeat(Integer.parseInt(length.group(1))));
    }

    @Test
    void theseRowsAreWithoutFault() throws SQLException {
        assertThat((Throwable) refusal("select 1")).isNull();
    }

    /** Of versions, of what search keeps and of shown verdicts, which the database derives by itself, rooms have tests of their own. */
    @Test
    void everyRuleOfTheDatabaseHasACase() throws SQLException {
        Set<String> tested = cases().map(line -> line.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).containsExactlyElementsOf(new TreeSet<>(names("""
                select conname from pg_constraint
                 where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'f', 'p', 'x')
                   and conrelid <> 'flyway_schema_history'::regclass and conrelid::regclass::text not like '%\\_version'
                   and conrelid::regclass::text not like 'search\\_%' and conrelid <> 'shown_verdict'::regclass
                union
                select indexrelid::regclass::text from pg_index
                  join pg_class on pg_class.oid = indexrelid
                 where indisunique and relnamespace = 'public'::regnamespace
                   and indrelid <> 'flyway_schema_history'::regclass and indrelid::regclass::text not like '%\\_version'
                   and indrelid::regclass::text not like 'search\\_%' and indrelid <> 'shown_verdict'::regclass""")));
    }

    @Test
    void everyTriggerOfTheDatabaseHasATest() throws SQLException {
        assertThat(names("""
                        select tgname from pg_trigger
                         where not tgisinternal and tgname not like 'version\\_of\\_%' and tgname not like '%are\\_found\\_by%'
                           and tgname not like '%is\\_found\\_by%' order by tgname"""))
                .as("those that refuse something; search and history have tests of their own")
                .containsExactly(
                        "appearance_is_kept_as_it_was",
                        "article_revision_is_kept_as_it_was",
                        "built_in_rating_scale_is_never_changed",
                        "claim_is_settled_by_what_it_shows",
                        "claim_keeps_the_due_dates_it_had",
                        "claim_shows_what_those_merged_into_it_show",
                        "claim_with_a_new_due_date_may_be_settled",
                        "due_date_move_is_kept_as_it_was",
                        "ledger_entry_is_kept_as_it_was",
                        "ledger_is_not_emptied",
                        "rating_in_use_is_not_removed",
                        "rating_in_use_keeps_its_meaning",
                        "rating_label_in_use_is_kept",
                        "rating_label_of_a_built_in_scale_is_never_changed",
                        "rating_of_a_built_in_scale_is_never_changed",
                        "verdict_is_shown",
                        "verdict_that_is_shown_stands_in_the_ledger");
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
