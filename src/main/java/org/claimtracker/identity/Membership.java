package org.claimtracker.identity;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Objects;
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
    Actors actors;

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
        requireOwnSite(organization, added.url());
        organization.edit(added.editable());
        organizations.persistAndFlush(organization);
        if (caller.isOf(added.key())) {
            // Nobody else could forget them.
            actors.join(stamp.by(), organization.id());
        }
        return organizations.view(organization.id());
    }

    @Transactional
    OrganizationView change(UUID id, IfMatch ifMatch, JsonNode patch) {
        var organization = organizations.toChange(id);
        if (!id.equals(caller.organization())) {
            throw ProblemType.FORBIDDEN.because("Only an admin of this organisation changes it.");
        }
        ifMatch.check(organization);
        var edited = mergePatch.apply(organization.editable(), patch);
        if (!Objects.equals(edited.url(), organization.editable().url())) {
            requireOwnSite(organization, edited.url());
        }
        organization.edit(edited);
        organization.touch(caller.stamp());
        organizations.flush();
        return organizations.view(id);
    }

    /** What is published at a site is its organisation's: whoever claims another one's would speak for that. */
    private void requireOwnSite(Organization organization, String url) {
        if (url != null && organizations.isSiteOfAnother(organization.id(), url)) {
            throw ProblemType.CONFLICT
                    .because("This is the web site of another organisation in the record.")
                    .at("/url", "must be the organisation's own web site");
        }
    }
}
