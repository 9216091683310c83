/**
 * The manifests of {@code k8s/} and {@code camel-k/}: rendered by kustomize, parsed strictly, and held against each other and
 * against the application that they deploy.
 */
package io.pacenote.deployment;
