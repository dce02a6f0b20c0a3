package org.claimtracker.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.claimtracker.platform.Ids;
import org.claimtracker.platform.IfMatch;
import org.claimtracker.platform.MergePatch;
import org.claimtracker.platform.ProblemType;

/** How organisations join and change. */
@Singleton
class Membership {

    @Inject
    Organizations organizations;

    @Inject
    Caller caller;

    @Inject
    Ids ids;

    @Inject
    MergePatch mergePatch;

    @Transactional
    OrganizationView add(NewOrganization added) {
        var stamp = caller.stamp();
        var organization =
                organizations.publisher(added.key()).orElseGet(() -> new Organization(ids.next(), added.key(), stamp));
        if (!organization.isMember()) {
            organization.join();
            organization.touch(stamp);
        }
        organization.edit(added.editable());
        organizations.persistAndFlush(organization);
        return organizations.view(organization.id());
    }

    @Transactional
    OrganizationView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var organization = organizations.toChange(id);
        if (!id.equals(caller.organization())) {
            throw ProblemType.FORBIDDEN.because("Only an admin of this organisation changes it.");
        }
        ifMatch.check(organization);
        organization.edit(mergePatch.apply(organization.editable(), patch));
        organization.touch(caller.stamp());
        organizations.flush();
        return organizations.view(id);
    }
}
