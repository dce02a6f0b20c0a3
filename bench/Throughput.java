import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares services that serve the same table of claims from the same database: reading one by its id, a filtered list,
 * a search and making one, over 1, 8 and 32 connections. They take turns, so that what else the machine does falls on
 * all of them alike; what is printed are medians over the turns. See README.md.
 */
final class Throughput {

    private static final int[] CONNECTIONS = {1, 8, 32};
    private static final int TURNS = 5;
    private static final double SECONDS = 3;
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis());

    private final String token;
    private final List<String> ids;
    private final List<String> words;

    /** What asks a service for one thing. */
    private interface Operation {
        HttpRequest.Builder request();
    }

    /** One that is compared. */
    private record Service(String name, String address, long pid, Map<String, Operation> operations) {}

    private record Result(double perSecond, double p50, double p99, double resident, double processor) {}

    private Throughput(String token) throws Exception {
        this.token = token;
        ids = psql("select id from claim where status = 'accepted' order by md5(id::text) limit 5000");
        words = psql("select lexeme from search_term where documents between 20 and 200 and lexeme ~ '^[a-z]{4,}$'"
                + " order by md5(lexeme) limit 200");
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.err.println("java bench/Throughput.java FOLDER-OF-TOKENS NAME=ADDRESS,PID ... [postgraphile=ADDRESS,PID]");
            System.exit(2);
        }
        var program = new Throughput(Files.readString(Path.of(arguments[0], "writer.token")));
        List<Service> services = new ArrayList<>();
        for (String argument : Arrays.asList(arguments).subList(1, arguments.length)) {
            String[] parts = argument.split("[=,]");
            boolean other = parts[0].equals("postgraphile");
            services.add(new Service(
                    parts[0],
                    parts[1],
                    Long.parseLong(parts[2]),
                    other ? program.postGraphile(parts[1]) : program.claimTracker(parts[1])));
        }
        program.run(services);
    }

    private Map<String, Operation> claimTracker(String address) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        operations.put("read by id", () -> get(address + "/v1/claims/" + any(ids)));
        operations.put("filtered list", () -> get(address + "/v1/claims?status=accepted&inLanguage=en&limit=20"));
        operations.put("search", () -> get(address + "/v1/claims?limit=20&q=" + URLEncoder.encode(any(words), StandardCharsets.UTF_8)));
        operations.put("create", () -> post(
                address + "/v1/claims", "{\"text\":\"Number %d was said today\",\"inLanguage\":\"en\"}".formatted(NEXT.incrementAndGet())));
        return operations;
    }

    /** Its fields are those that a claim of ours has, so that both read and write the same. */
    private Map<String, Operation> postGraphile(String address) {
        String claim = """
                id version organizationId status text inLanguage claimantByClaimantId { id name type } claimDate topics
                checkWorthiness reasons dueOn duePrecision createdAt updatedAt
                quantitiesByClaimId { nodes { exact value upperValue unit comparator } }
                appearancesByClaimId { nodes { id articleId revision anchor exact prefix suffix positionStart positionEnd createdAt } }
                citationsByClaimId { nodes { id sourceId role excerpt createdAt } }
                verdictsByClaimId { nodes { id status summary decidedOn publishedAt reason ratingKey
                                            organizationByOrganizationId { id name } ratingByScaleIdAndRatingKey { key label } } }""";
        String graphql = address + "/graphql";
        Map<String, Operation> operations = new LinkedHashMap<>();
        operations.put("read by id", () -> query(graphql, "{ claimById(id: \"%s\") { %s } }".formatted(any(ids), claim)));
        operations.put("filtered list", () -> query(
                graphql,
                "{ allClaims(first: 20, orderBy: ID_DESC, condition: {status: \"accepted\", inLanguage: \"en\"}) { totalCount nodes { %s } } }"
                        .formatted(claim)));
        operations.put("search", () -> query(
                graphql, "{ benchSearch(words: \"%s\", first: 20) { nodes { %s } } }".formatted(any(words), claim)));
        operations.put("create", () -> query(
                graphql,
                "mutation { benchCreate(input: {words: \"Number %d was said today\"}) { claim { id version text } } }"
                        .formatted(NEXT.incrementAndGet())));
        return operations;
    }

    private HttpRequest.Builder get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder post(String url, String body) {
        return get(url).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder query(String url, String query) {
        String text = query.replace("\"", "\\\"").replace("\n", " ");
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"" + text + "\"}"));
    }

    private void run(List<Service> services) throws Exception {
        System.out.println("| operation | connections | service | requests/s | p50 ms | p99 ms | resident MB | processor ms/request |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        for (String operation : services.getFirst().operations().keySet()) {
            for (int connections : CONNECTIONS) {
                Map<String, List<Result>> results = new LinkedHashMap<>();
                for (int turn = -1; turn < TURNS; turn++) {
                    for (Service service : services) {
                        Result result = measure(service, service.operations().get(operation), connections);
                        if (turn >= 0) {
                            results.computeIfAbsent(service.name(), s -> new ArrayList<>()).add(result);
                        }
                    }
                    if (operation.equals("read by id") && turn >= 0) {
                        results.computeIfAbsent("P: pgbench, same SQL", s -> new ArrayList<>())
                                .add(new Result(pgbench(connections), Double.NaN, Double.NaN, Double.NaN, Double.NaN));
                    }
                }
                results.forEach((service, all) -> System.out.printf(
                        Locale.ROOT, "| %s | %d | %s | %.0f | %.2f | %.2f | %.0f | %.2f |%n",
                        operation, connections, service, median(all, Result::perSecond), median(all, Result::p50),
                        median(all, Result::p99), median(all, Result::resident), median(all, Result::processor)));
            }
        }
    }

    private Result measure(Service service, Operation operation, int connections) throws Exception {
        List<Thread> threads = new ArrayList<>();
        List<long[]> times = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        double before = processorSeconds(service.pid());
        long start = System.nanoTime();
        long end = start + (long) (SECONDS * 1e9);
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                long[] own = new long[1 << 18];
                int n = 0;
                try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                    while (System.nanoTime() < end && n < own.length) {
                        long asked = System.nanoTime();
                        var answer = http.send(operation.request().build(), HttpResponse.BodyHandlers.ofString());
                        own[n++] = System.nanoTime() - asked;
                        if (answer.statusCode() >= 300 || answer.body().startsWith("{\"errors\"")) {
                            throw new IOException(service.name() + " answered " + answer.statusCode() + " " + answer.body());
                        }
                    }
                } catch (IOException | InterruptedException e) {
                    synchronized (failures) {
                        failures.add(e.getMessage());
                    }
                }
                synchronized (times) {
                    times.add(Arrays.copyOf(own, n));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.getFirst());
        }
        double took = (System.nanoTime() - start) / 1e9;
        double used = processorSeconds(service.pid()) - before;
        long[] all = times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Result(
                all.length / took,
                all[all.length / 2] / 1e6,
                all[(int) (all.length * 0.99)] / 1e6,
                resident(service.pid()),
                used * 1000 / all.length);
    }

    private double pgbench(int connections) throws Exception {
        String last = psql("select count(*) - 1 from bench_claim").getFirst();
        var pgbench = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "" + connections, "-j", "2", "-T",
                        "" + (int) SECONDS, "-D", "last=" + last, "-f", "bench/get-claim.sql")
                .redirectErrorStream(true)
                .start();
        String answer = new String(pgbench.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(answer);
        if (!tps.find()) {
            throw new IllegalStateException(answer);
        }
        return Double.parseDouble(tps.group(1));
    }

    /** Of the process, in both modes; what the database uses is not in it. */
    private static double processorSeconds(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private static double resident(long pid) throws IOException {
        Matcher value = Pattern.compile("VmRSS:\\s*(\\d+) kB").matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
        value.find();
        return Integer.parseInt(value.group(1)) / 1024.0;
    }

    private static double median(List<Result> results, java.util.function.ToDoubleFunction<Result> value) {
        double[] sorted = results.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<String> psql(String query) throws Exception {
        var psql = new ProcessBuilder("psql", "-X", "-At", "-c", query).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> lines = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (psql.waitFor() != 0 || lines.isEmpty()) {
            throw new IllegalStateException("nothing for " + query);
        }
        return lines;
    }

    private static String any(List<String> some) {
        return some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
