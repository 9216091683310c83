package io.pacenote.deployment;

import java.util.List;

/** All that is rendered. */
public final class Overlays {

    public static final String LOCAL = "k8s/overlays/local";
    public static final String PRODUCTION = "k8s/overlays/production";
    public static final String ISTIO = "k8s/overlays/istio";
    public static final String KEDA = "k8s/overlays/keda";
    public static final String OBSERVE = "k8s/overlays/observe";
    public static final String INGRESS = "k8s/overlays/ingress";
    public static final String CAMEL_K_LOCAL = "camel-k/overlays/local";
    public static final String CAMEL_K = "camel-k/overlays/production";

    public static final List<String> ALL =
            List.of(LOCAL, PRODUCTION, ISTIO, KEDA, OBSERVE, INGRESS, CAMEL_K_LOCAL, CAMEL_K);

    private Overlays() {}
}
