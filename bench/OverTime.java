import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures what reading the past costs, against reading the present, on the record that {@code over-time.sql} makes: a
 * claim by its id, and the page of the due queue; and how long it takes to verify a ledger. One request after the other,
 * the compared ones in turns. See over-time.md.
 */
final class OverTime {

    private static final int CLAIMS = 100_000;
    private static final int ROUNDS = 30;
    private static final int REQUESTS = 100;
    private static final String LEDGER = "/v1/organizations/01700000-0000-7000-8000-000000000101/ledger/verification";
    private static final String[] MOMENTS = {"2017-06-01T00:00:00Z", "2020-06-01T00:00:00Z", "2024-06-01T00:00:00Z"};

    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(1);
    private final String api;
    private final String token;

    private OverTime(String api, String token) {
        this.api = api;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length != 2) {
            System.err.println("java bench/OverTime.java ADDRESS FOLDER-OF-TOKENS");
            System.exit(2);
        }
        new OverTime(arguments[0], Files.readString(Path.of(arguments[1], "writer.token"))).run();
    }

    private void run() throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int round = -5; round < ROUNDS; round++) {
            Map<String, Double> medians = new LinkedHashMap<>();
            medians.put("claim, now", median(REQUESTS, i -> claim(CLAIMS)));
            for (String moment : MOMENTS) {
                // Those that were there by then: a claim was made every 50 minutes from 2016 on.
                int made = (int) ((java.time.Instant.parse(moment).getEpochSecond() - 1_451_606_400L) / 3000);
                medians.put("claim, as of " + moment.substring(0, 4), median(REQUESTS, i -> claim(made) + "?asOf=" + moment));
            }
            medians.put("overdue page, now", median(REQUESTS / 5, i -> "/v1/claims?due=overdue"));
            for (String moment : MOMENTS) {
                medians.put(
                        "overdue page, as of " + moment.substring(0, 4),
                        median(REQUESTS / 5, i -> "/v1/claims?due=overdue&asOf=" + moment));
            }
            if (round >= 0) {
                medians.forEach((what, time) -> times.computeIfAbsent(what, one -> new ArrayList<>()).add(time));
            }
        }
        System.out.printf("medians of %d rounds%n", ROUNDS);
        double claim = middle(times.get("claim, now"));
        double page = middle(times.get("overdue page, now"));
        times.forEach((what, rounds) -> System.out.printf(
                "%-28s %8.0f µs   %5.2f times the present%n",
                what, middle(rounds), middle(rounds) / (what.startsWith("claim") ? claim : page)));
        for (int i = 0; i < 2; i++) {
            long start = System.nanoTime();
            String answer = get(LEDGER);
            System.out.printf("%s%n%-28s %8.1f s%n", answer, "ledger verified in", (System.nanoTime() - start) / 1e9);
        }
    }

    private String claim(int made) {
        return "/v1/claims/018%05x-0000-7000-8000-000000000001".formatted(random.nextInt(Math.min(made, CLAIMS)));
    }

    private interface Paths {
        String path(int i);
    }

    private double median(int requests, Paths paths) throws IOException, InterruptedException {
        double[] times = new double[requests];
        for (int i = 0; i < requests; i++) {
            String path = paths.path(i);
            long start = System.nanoTime();
            get(path);
            times[i] = (System.nanoTime() - start) / 1_000.0;
        }
        Arrays.sort(times);
        return times[requests / 2];
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", "Bearer " + token).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double middle(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
