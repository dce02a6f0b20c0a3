package org.claimtracker;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.claimtracker.platform.Idempotent;
import org.junit.jupiter.api.Test;

/** The order of the rooms, and what every room has in common. */
class RoomsTest {

    /** From the one that everybody may use to the one that may use everybody. */
    private static final List<String> ROOMS = List.of(
            "platform",
            "identity",
            "article",
            "source",
            "extraction",
            "claim",
            "verdict",
            "search",
            "intake",
            "interchange");

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.claimtracker");

    @Test
    void aRoomUsesOnlyTheRoomsAboveIt() {
        LayeredArchitecture rooms = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String room : ROOMS) {
            rooms = rooms.layer(room).definedBy("org.claimtracker." + room + "..");
        }
        for (int i = 0; i < ROOMS.size(); i++) {
            List<String> below = ROOMS.subList(i + 1, ROOMS.size());
            rooms = below.isEmpty()
                    ? rooms.whereLayer(ROOMS.get(i)).mayNotBeAccessedByAnyLayer()
                    : rooms.whereLayer(ROOMS.get(i)).mayOnlyBeAccessedByLayers(below.toArray(String[]::new));
        }
        rooms.check(SERVICE);
    }

    @Test
    void everyClassIsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().map(room -> "org.claimtracker." + room).toArray(String[]::new))
                .check(SERVICE);
    }

    @Test
    void extractionKnowsNothingOfHttpOrTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.claimtracker.extraction..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io.quarkus..", "org.hibernate..", "java.sql..", "java.net..")
                .check(SERVICE);
    }

    @Test
    void onlyThePlatformAsksForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.claimtracker.platform..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(SERVICE);
    }

    @Test
    void onlyThePlatformMakesIds() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.claimtracker.platform..")
                .should()
                .callMethod(UUID.class, "randomUUID")
                .check(SERVICE);
    }

    @Test
    void resourcesAreNoPublicApiOfTheirRoom() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void everyPostCanBeRepeated() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                // An interface with it is somebody else's resource, which is asked and not offered.
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(SERVICE);
    }
}
