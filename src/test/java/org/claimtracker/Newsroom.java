package org.claimtracker;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.function.Function;

/** An organisation that tests work in: its people, and what they do with the service. */
public final class Newsroom {

    private final String key;
    private final Function<String, RequestSpecification> people;

    /** @param people whose requests are of this organisation, by their names */
    public Newsroom(String key, Function<String, RequestSpecification> people) {
        this.key = key;
        this.people = people;
    }

    /** Whose people are developers. Their first request registers it, if nothing else does. */
    public static Newsroom ofDevelopers(String name) {
        String key = name + "-" + Api.unique();
        return new Newsroom(key, person -> Api.caller(person + "@" + key));
    }

    public String key() {
        return key;
    }

    /** A request of one of its people. */
    public RequestSpecification as(String person) {
        return people.apply(person);
    }

    /** What its author makes, by its id. */
    public String create(String path, Object body) {
        return as("author")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A step that must be open to this person, whatever was changed meanwhile. */
    public void step(String person, String path) {
        attempt(person, path).then().statusCode(200);
    }

    /** A step that needs something said with it. */
    public void step(String person, String path, Map<String, ?> body) {
        as(person).header("If-Match", "*").body(body).post(path).then().statusCode(200);
    }

    /** A step that may be refused. */
    public Response attempt(String person, String path) {
        return as(person).header("If-Match", "*").post(path);
    }

    /** A change of some members, whatever was changed meanwhile; it may be refused. */
    public Response change(String path, Map<String, ?> changes) {
        return as("editor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(changes)
                .patch(path);
    }

    /** What anybody of it reads. */
    public Response read(String path) {
        Response answer = as("reader").get(path);
        answer.then().statusCode(200);
        return answer;
    }

    @Override
    public String toString() {
        return key;
    }
}
