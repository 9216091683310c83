/** What has to fit together in rendered manifests, one class a rule. */
package io.pacenote.deployment.rules;
