import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fills a migrated, empty database with claims as a newsroom's record has them after some years, through COPY. The same
 * number makes the same claims. Connects as psql does (PGHOST, PGDATABASE, …), and takes a superuser, since neither
 * triggers nor foreign keys are checked row by row. See README.md.
 */
final class Generate {

    private static final long FIRST = Instant.parse("2015-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("2026-06-30T00:00:00Z").toEpochMilli();
    private static final int VOCABULARY = 60_000;
    private static final String ACTOR = "01900000-0000-7000-9000-000000000001";
    private static final String SCALE = "01900000-0000-7000-8000-000000000001";

    /** Of each language: how many claims in a hundred, its most common words, and syllables of the others. */
    private enum Language {
        EN(45, "the of and to in a is that for it was on are as with his they at be this from have or by not but what all were when",
                "ver con tra pre sta men ter ble ing er ation so li mar ket gov el ec ta po ni cri sis ra de mi nu tor"),
        ID(25, "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena tersebut bisa ada mereka lebih sudah",
                "ke pe ng an ber me nya ter di si ma ka ta ra lu sa ba na ri tan gu mu du wan lah per"),
        ES(15, "de la que el en y a los se del las un por con no una su para es al lo como más pero sus le ya o",
                "ción do men te ra es ta ci dad gue mo lo ri co na pre sen tra ba jo ñe vi lla"),
        FR(8, "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il",
                "tion ment é re ou ai on ci al eur ris pré sen té cou ver na li mo ré ta"),
        DE(7, "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an",
                "ung ge ver ein ab er schaft be lich keit aus land recht wirt stadt bund te ler");

        final int share;
        final String[] common;
        final String[] rest = new String[VOCABULARY];

        Language(int share, String common, String syllables) {
            this.share = share;
            this.common = common.split(" ");
            String[] parts = syllables.split(" ");
            Random random = new Random(ordinal());
            for (int i = 0; i < VOCABULARY; i++) {
                StringBuilder word = new StringBuilder();
                // The rarer, the longer, as words are.
                for (int n = 2 + (i > 500 ? 1 : 0) + random.nextInt(2); n > 0; n--) {
                    word.append(parts[random.nextInt(parts.length)]);
                }
                rest[i] = word.toString();
            }
        }

        /** After Zipf and Mandelbrot: the word of rank r comes about 1/(r+10) as often. */
        String word(Random random) {
            if (random.nextInt(100) < 38) {
                return common[(int) (common.length * Math.pow(random.nextDouble(), 2))];
            }
            double rank = 10 * Math.pow((VOCABULARY + 10) / 10.0, random.nextDouble()) - 10;
            return rest[(int) rank];
        }
    }

    private static final String[] TOPICS = "politics health economy climate migration science sports crime elections energy war food technology social-media religion education traffic housing taxes animals"
            .split(" ");

    private final int claims;
    private final int claimants;
    private BufferedWriter out;

    private Generate(int claims) {
        this.claims = claims;
        claimants = Math.max(100, claims / 20);
    }

    public static void main(String[] arguments) throws Exception {
        new Generate(Integer.parseInt(arguments[0])).run();
    }

    private void run() throws Exception {
        long start = System.nanoTime();
        Process psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1")
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        out = new BufferedWriter(new OutputStreamWriter(psql.getOutputStream(), StandardCharsets.UTF_8), 1 << 20);
        out.write("""
                set client_encoding = 'UTF8';
                set session_replication_role = replica;
                begin;
                insert into actor (id, subject, display_name, created_at)
                values ('%s', 'bench', 'Bench', '2015-01-01') on conflict do nothing;
                insert into organization (id, version, key, name, second_person_required, created_at, created_by, updated_at, updated_by)
                select organization, 0, key, name, false, '2015-01-01', '%s', '2015-01-01', '%s'
                  from (values ('%s'::uuid, 'bench', 'Bench'), ('%s', 'bench-two', 'Another Bench')) v (organization, key, name)
                    on conflict do nothing;
                """.formatted(ACTOR, ACTOR, ACTOR, organization(0), organization(1)));
        copyClaimants();
        copyClaims();
        copyArticles();
        out.write("""
                update claim c set settled = true
                 where exists (select 1 from verdict v join rating r on r.scale_id = v.scale_id and r.key = v.rating_key
                                where v.claim_id = c.id and v.status = 'published' and r.final);
                """);
        for (String[] table : new String[][] {{"organization", "t.updated_at"}, {"claimant", "t.updated_at"},
                {"claim", "t.updated_at"}, {"verdict", "t.updated_at"},
                {"quantity", "(select c.created_at from claim c where c.id = t.claim_id)"}}) {
            out.write("""
                    insert into %1$s_version
                    select v.* from %1$s t
                     cross join lateral jsonb_populate_record(null::%1$s_version, to_jsonb(t)
                                        || jsonb_build_object('recorded_from', %2$s, 'recorded_to', 'infinity')) v;
                    """.formatted(table[0], table[1]));
        }
        out.write("""
                commit;
                analyze;
                drop index search_entry_vector;
                set maintenance_work_mem = '512MB';
                with written as materialized (select * from search_document_as_it_should_be), compared as (
                    insert into search_likeness (claim_id, likeness) select claim_id, likeness from written)
                insert into search_entry (claim_id, organization_id, merged, seen_by, configuration, vector)
                select claim_id, organization_id, merged, seen_by, configuration, vector from written;
                create index search_entry_vector on search_entry using gin (vector) with (fastupdate = on, gin_pending_list_limit = 256);
                select setval('search_document_writes', (select count(*) from search_entry)) \\g /dev/null
                drop table if exists bench_claim;
                create table bench_claim as
                select row_number() over (order by id) - 1 as ordinal, id, text, status = 'accepted' as visible from claim;
                create unique index on bench_claim (ordinal);
                vacuum analyze;
                """);
        out.close();
        if (psql.waitFor() != 0) {
            throw new IllegalStateException("psql failed");
        }
        System.out.printf("%,d claims in %d s%n", claims, (System.nanoTime() - start) / 1_000_000_000);
    }

    private void copyClaimants() throws IOException {
        out.write("copy claimant (id, version, name, type, description, created_at, created_by, updated_at, updated_by) from stdin;\n");
        for (int i = 0; i < claimants; i++) {
            row(claimant(i), 0, name(i), i % 5 == 0 ? "organization" : "person", "The one with number " + i, at(FIRST), ACTOR, at(FIRST), ACTOR);
        }
        end();
    }

    private void copyClaims() throws IOException {
        List<String> quantityRows = new ArrayList<>();
        List<String> verdictRows = new ArrayList<>();
        out.write("copy claim (id, version, organization_id, status, status_reason, text, in_language, claimant_id, claim_date, topics,"
                + " check_worthiness, reasons, due_on, due_precision, created_at, created_by, updated_at, updated_by) from stdin;\n");
        for (int c = 0; c < claims; c++) {
            Random random = random(c, 1);
            Claim claim = claim(c);
            int lot = random.nextInt(100);
            String status = lot < 30 ? "candidate" : lot < 88 ? "accepted" : lot < 97 ? "rejected" : "withdrawn";
            long created = createdAt(c);
            LocalDate said = LocalDate.ofInstant(Instant.ofEpochMilli(created), ZoneOffset.UTC).minusDays((int) Math.abs(random.nextGaussian() * 20));
            boolean prediction = random.nextInt(100) < 12;
            row(
                    id(created, c, 1), 0, organization(c % 4 == 0 ? 1 : 0), status, lot >= 88 ? "Not a claim." : null, claim.text(),
                    claim.language().name().toLowerCase(), random.nextInt(100) < 80 ? claimant(zipf(random, claimants)) : null, said,
                    "{" + TOPICS[zipf(random, TOPICS.length)] + "}", "0." + (100 + random.nextInt(900)), "{}",
                    prediction ? said.plusDays(random.nextInt(900)) : null, prediction ? "month" : null, at(created), ACTOR,
                    at(created + random.nextInt(1_000_000_000)), ACTOR);
            if (claim.number() > 0) {
                quantityRows.add(tabs(id(created, c, 1), 0, claim.number(), "="));
            }
            if (status.equals("accepted") && random.nextInt(100) < 45) {
                Claim summary = sentence(claim.language(), random);
                verdictRows.add(tabs(
                        id(created + 86_400_000, c, 2), 0, id(created, c, 1), organization(c % 4 == 0 ? 1 : 0), SCALE,
                        new String[] {"false", "false", "mostly-false", "half-true", "mostly-true", "true", "unproven"}[random.nextInt(7)],
                        "published", summary.text(), claim.language().name().toLowerCase(), at(created + 86_400_000), ACTOR,
                        at(created + 86_400_000), ACTOR, at(created + 86_400_000), ACTOR, at(created + 86_400_000), ACTOR, ACTOR, true));
            }
        }
        end();
        out.write("copy quantity (claim_id, ordinal, value, comparator) from stdin;\n");
        for (String row : quantityRows) {
            out.write(row);
        }
        end();
        out.write("copy verdict (id, version, claim_id, organization_id, scale_id, rating_key, status, summary, in_language, submitted_at,"
                + " submitted_by, published_at, published_by, created_at, created_by, updated_at, updated_by, written_by,"
                + " second_person_waived) from stdin;\n");
        for (String row : verdictRows) {
            out.write(row);
        }
        end();
    }

    /** Each article has two claims of its own, and repeats some that were in earlier ones. */
    private void copyArticles() throws Exception {
        int articles = claims / 2;
        Map<Integer, List<Integer>> repeated = new HashMap<>();
        for (int c = 0; c < claims; c += 2) {
            int in = Math.min(articles - 1, c / 2 + 1 + random(c, 3).nextInt(500));
            repeated.computeIfAbsent(in, article -> new ArrayList<>(2)).add(c);
        }
        String[] kinds = {
            "article (id, version, url, headline, publisher, date_published, in_language, revision, created_at, created_by, updated_at, updated_by)",
            "article_revision (article_id, revision, text, text_sha256, created_at, created_by)",
            "appearance (id, claim_id, article_id, revision, anchor, exact, prefix, suffix, position_start, position_end, created_at, created_by)"
        };
        var sha = MessageDigest.getInstance("SHA-256");
        for (int kind = 0; kind < kinds.length; kind++) {
            out.write("copy " + kinds[kind] + " from stdin;\n");
            for (int a = 0; a < articles; a++) {
                long created = createdAt(2 * a);
                String id = id(created, a, 3);
                Language language = claim(2 * a).language();
                if (kind == 0) {
                    row(id, 0, "https://news.example/" + a, sentence(language, random(a, 4)).text(), "News " + a % 300,
                            LocalDate.ofInstant(Instant.ofEpochMilli(created), ZoneOffset.UTC), language.name().toLowerCase(), 1,
                            at(created), ACTOR, at(created), ACTOR);
                    continue;
                }
                List<Integer> inIt = new ArrayList<>(List.of(2 * a, 2 * a + 1));
                for (int c : repeated.getOrDefault(a, List.of())) {
                    if (c / 2 != a) {
                        inIt.add(c);
                    }
                }
                StringBuilder text = new StringBuilder();
                for (int c : inIt) {
                    String quote = claim(c).text();
                    if (kind == 2) {
                        row(id(created, (long) c * 1000 + a % 1000, 4), id(createdAt(c), c, 1), id, 1, "exact", quote, "", "",
                                text.length(), text.length() + quote.length(), at(created), ACTOR);
                    }
                    text.append(quote).append(". ").append(sentence(language, random(c, 5)).text()).append(".\n");
                }
                if (kind == 1) {
                    row(id, 1, text.toString().replace("\n", "\\n"),
                            "\\\\x" + HexFormat.of().formatHex(sha.digest(text.toString().getBytes(StandardCharsets.UTF_8))), at(created), ACTOR);
                }
            }
            end();
        }
    }

    // ---- What is said

    private record Claim(Language language, String text, long number) {}

    private Claim claim(int c) {
        Random random = random(c, 0);
        int lot = random.nextInt(100);
        Language language = Language.EN;
        for (Language each : Language.values()) {
            lot -= each.share;
            if (lot < 0) {
                language = each;
                break;
            }
        }
        return sentence(language, random);
    }

    private Claim sentence(Language language, Random random) {
        StringBuilder text = new StringBuilder();
        int words = 7 + random.nextInt(6) + random.nextInt(6);
        int nameAt = random.nextInt(100) < 60 ? random.nextInt(words) : -1;
        int numberAt = random.nextInt(100) < 35 ? random.nextInt(words) : -1;
        long number = 0;
        for (int i = 0; i < words; i++) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            if (i == nameAt) {
                text.append(name(zipf(random, claimants))).append(' ');
            }
            if (i == numberAt) {
                number = 1 + (long) Math.pow(10, random.nextDouble() * 6);
                text.append(number).append(' ');
            }
            String word = language.word(random);
            text.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return new Claim(language, text.toString(), number);
    }

    private static String name(int i) {
        String[] parts = Language.values()[i % 5].rest;
        String first = parts[i % 700];
        String last = parts[700 + i / 2 % 20_000];
        return Character.toUpperCase(first.charAt(0)) + first.substring(1) + " " + Character.toUpperCase(last.charAt(0)) + last.substring(1)
                + (i < 14_000 ? "" : " " + (char) ('A' + i / 14_000 % 26));
    }

    private static int zipf(Random random, int size) {
        return Math.min(size - 1, (int) (Math.pow(size + 1, random.nextDouble()) - 1));
    }

    private static Random random(long of, int purpose) {
        return new Random(of * 31 + purpose * 7_919L);
    }

    // ---- When, and under which id

    /** More each year: the record grows by a third a year, and less is said at weekends. */
    private long createdAt(int c) {
        double share = Math.log1p((Math.E * Math.E - 1) * (c + 0.5) / claims) / 2;
        long at = FIRST + (long) (share * (LAST - FIRST));
        int day = (int) ((at / 86_400_000 + 4) % 7);
        return day == 0 || day == 6 ? at + (c % 3) * 1000L : at;
    }

    private static String organization(int i) {
        return "01900000-0000-7000-a000-00000000000" + i;
    }

    private static String claimant(int i) {
        return "01900000-0000-7000-b000-%012x".formatted(i);
    }

    /** A UUID of version 7 of that moment. */
    private static String id(long at, long number, int kind) {
        return "%08x-%04x-7%03x-8%03x-%012x".formatted(at >>> 16, at & 0xffff, number & 0xfff, kind, number);
    }

    private static String at(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }

    // ---- COPY

    private void row(Object... values) throws IOException {
        out.write(tabs(values));
    }

    private static String tabs(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            row.append(row.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        return row.append('\n').toString();
    }

    private void end() throws IOException {
        out.write("\\.\n");
    }
}
