package org.claimtracker.kubernetes;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;

/**
 * What network policies let through, as {@code networking.k8s.io/v1} has it: a connection needs the leave of both its ends;
 * a pod that no policy selects for a direction gives it to everybody, and one that is selected to whom any of its policies
 * names. All policies are of one namespace.
 */
final class Network {

    /** One end of a connection. */
    sealed interface End {}

    /**
     * A pod.
     *
     * @param ports the numbers of those that have a name
     */
    record Pod(String namespace, Map<String, String> labels, Map<String, Integer> ports) implements End {}

    /** Whatever is not a pod of the cluster, by its address. */
    record Outside(String address) implements End {}

    private final String namespace;
    private final List<NetworkPolicy> policies;

    Network(Manifests manifests) {
        policies = manifests.all(NetworkPolicy.class);
        namespace = policies.getFirst().getMetadata().getNamespace();
    }

    /**
     * Whether a connection comes about.
     *
     * @param port where the pod that is called listens, whatever port a Service has for it
     * @param protocol TCP or UDP
     */
    boolean letsThrough(End from, End to, int port, String protocol) {
        return leaves(from, to, port, protocol) && enters(from, to, port, protocol);
    }

    private boolean leaves(End from, End to, int port, String protocol) {
        List<NetworkPolicy> mine = of(from, "Egress");
        return mine.isEmpty()
                || mine.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> ports(rule.getPorts(), to, port, protocol) && peers(rule.getTo(), to));
    }

    private boolean enters(End from, End to, int port, String protocol) {
        List<NetworkPolicy> mine = of(to, "Ingress");
        return mine.isEmpty()
                || mine.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> ports(rule.getPorts(), to, port, protocol) && peers(rule.getFrom(), from));
    }

    private List<NetworkPolicy> of(End end, String direction) {
        return policies.stream()
                .filter(policy -> policy.getSpec().getPolicyTypes().contains(direction))
                .filter(policy -> end instanceof Pod pod
                        && pod.namespace.equals(namespace)
                        && selects(policy.getSpec().getPodSelector(), pod.labels))
                .toList();
    }

    /** None named means all of them. */
    private static boolean ports(List<NetworkPolicyPort> allowed, End to, int port, String protocol) {
        return allowed.isEmpty()
                || allowed.stream()
                        .anyMatch(one -> (one.getProtocol() == null ? "TCP" : one.getProtocol()).equals(protocol)
                                && isThat(one, to, port));
    }

    private static boolean isThat(NetworkPolicyPort allowed, End to, int port) {
        if (allowed.getEndPort() != null) {
            throw new IllegalArgumentException("Ranges of ports are not understood here");
        }
        IntOrString named = allowed.getPort();
        if (named == null) {
            return true;
        }
        return named.getStrVal() == null
                ? named.getIntVal() == port
                : to instanceof Pod pod && Integer.valueOf(port).equals(pod.ports.get(named.getStrVal()));
    }

    /** None named means everybody. */
    private boolean peers(List<NetworkPolicyPeer> allowed, End end) {
        return allowed.isEmpty() || allowed.stream().anyMatch(peer -> isThat(peer, end));
    }

    private boolean isThat(NetworkPolicyPeer peer, End end) {
        return switch (end) {
            case Outside outside -> peer.getIpBlock() != null && contains(peer.getIpBlock(), outside.address);
            // Which address a pod's connection has is the network's to say, so blocks are not for pods.
            case Pod pod ->
                peer.getIpBlock() == null
                        && (peer.getNamespaceSelector() == null
                                ? pod.namespace.equals(namespace)
                                : selects(
                                        peer.getNamespaceSelector(),
                                        Map.of("kubernetes.io/metadata.name", pod.namespace)))
                        && (peer.getPodSelector() == null || selects(peer.getPodSelector(), pod.labels));
        };
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        if (!selector.getMatchExpressions().isEmpty()) {
            throw new IllegalArgumentException("Expressions in selectors are not understood here");
        }
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet());
    }

    private static boolean contains(IPBlock block, String address) {
        return isIn(block.getCidr(), address) && block.getExcept().stream().noneMatch(except -> isIn(except, address));
    }

    private static boolean isIn(String cidr, String address) {
        try {
            String[] parts = cidr.split("/");
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            byte[] asked = InetAddress.getByName(address).getAddress();
            int rest = network.length * 8 - Integer.parseInt(parts[1]);
            return network.length == asked.length
                    && new BigInteger(1, network).shiftRight(rest).equals(new BigInteger(1, asked).shiftRight(rest));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
