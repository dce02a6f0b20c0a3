import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures what a start costs: the time from the process's start until it has answered a read, and the memory it has
 * then and after 100,000 mixed requests over 32 connections. Several ways to start are taken in turns. See README.md.
 */
final class Startup {

    private static final int ROUNDS = 10;
    private static final int REQUESTS = 100_000;
    private static final int CONNECTIONS = 32;
    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\",\"version\"");
    private static final String ARTICLE = """
            {"text": "The ministry said on 18 January 2021 that %d million people had used the service, and that it \
            would be back online by the end of January 2027.", "inLanguage": "en", "datePublished": "2021-01-20"}""";

    private final String address;
    private final String token;

    private Startup(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("java bench/Startup.java ADDRESS FOLDER-OF-TOKENS 'COMMAND' ['COMMAND' ...]");
            System.exit(2);
        }
        new Startup(arguments[0], Files.readString(Path.of(arguments[1], "writer.token")))
                .run(Arrays.asList(arguments).subList(2, arguments.length));
    }

    private void run(List<String> commands) throws Exception {
        Map<String, List<Double>> first = new LinkedHashMap<>();
        Map<String, List<Double>> idle = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String command : commands) {
                long before = System.nanoTime();
                Process process = start(command);
                awaitAnswer(process);
                first.computeIfAbsent(command, c -> new ArrayList<>()).add((System.nanoTime() - before) / 1e6);
                Thread.sleep(1000);
                idle.computeIfAbsent(command, c -> new ArrayList<>()).add(resident(process));
                stop(process);
            }
        }
        System.out.println("| command | first answer, ms (least, median, most) | resident after start, MB | after "
                + REQUESTS + " requests, MB | most, MB | requests/s | processor ms/request |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String command : commands) {
            Process process = start(command);
            awaitAnswer(process);
            double seconds = mixed();
            double used = process.info().totalCpuDuration().orElseThrow().toMillis();
            List<Double> times = first.get(command);
            System.out.printf(
                    "| `%s` | %.0f, %.0f, %.0f | %.0f | %.0f | %.0f | %.0f | %.2f |%n",
                    command.replaceAll("\\S*/", ""), Collections.min(times), median(times), Collections.max(times),
                    median(idle.get(command)), resident(process), status(process, "VmHWM"), REQUESTS / seconds, used / REQUESTS);
            stop(process);
        }
    }

    private static Process start(String command) throws IOException {
        return new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(System.getProperty("java.io.tmpdir"), "startup.log")))
                .start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private void awaitAnswer(Process process) throws Exception {
        while (process.isAlive()) {
            try {
                var asked = (HttpURLConnection) URI.create(address + "/v1/claims?limit=1").toURL().openConnection();
                asked.setRequestProperty("Authorization", "Bearer " + token);
                if (asked.getResponseCode() == 200) {
                    asked.getInputStream().readAllBytes();
                    return;
                }
                throw new IllegalStateException("answered " + asked.getResponseCode());
            } catch (java.net.ConnectException notYet) {
                Thread.sleep(1);
            }
        }
        throw new IllegalStateException("did not start, see startup.log");
    }

    private static double resident(Process process) throws IOException {
        return status(process, "VmRSS");
    }

    private static double status(Process process, String line) throws IOException {
        Matcher value = Pattern.compile(line + ":\\s*(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        value.find();
        return Integer.parseInt(value.group(1)) / 1024.0;
    }

    /** Half single claims, then lists, searches, similar claims, and in a hundred one article that comes in. */
    private double mixed() throws Exception {
        HttpClient one = HttpClient.newHttpClient();
        List<String> ids = new ArrayList<>();
        Matcher found = ID.matcher(send(one, get("/v1/claims?limit=100")));
        while (found.find()) {
            ids.add(found.group(1));
        }
        AtomicInteger left = new AtomicInteger(REQUESTS);
        long before = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        List<Exception> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                    for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                        send(http, request(n, ids));
                    }
                } catch (Exception e) {
                    failures.add(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private HttpRequest request(int n, List<String> ids) {
        String id = ids.isEmpty() ? null : ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
        return switch (n % 100) {
            case 0 -> HttpRequest.newBuilder(URI.create(address + "/v1/articles"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(ARTICLE.formatted(n)))
                    .build();
            case 1, 2, 3, 4, 5 -> get("/v1/claims?q=service+million&limit=10");
            case 6, 7 -> get("/v1/claims/similar?limit=5&text=12+million+people+used+the+service&inLanguage=en");
            case 8, 9, 10, 11, 12, 13, 14, 15 -> get("/v1/verdicts?limit=10");
            default -> n % 2 == 0 || id == null ? get("/v1/claims?status=candidate&kind=prediction&limit=10") : get("/v1/claims/" + id);
        };
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token).build();
    }

    private static String send(HttpClient http, HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
