package io.pacenote.app.security;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Gives whoever logged in the roles of his access token, which has to be as good as that of any other caller. */
final class ConsoleUser implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final JwtDecoder decoder;
    private final TokenConverter converter;

    ConsoleUser(JwtDecoder decoder, TokenConverter converter) {
        this.decoder = decoder;
        this.converter = converter;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest login) {
        try {
            Jwt token = decoder.decode(login.getAccessToken().getTokenValue());
            return new DefaultOidcUser(converter.convert(token).getAuthorities(), login.getIdToken());
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, e.getMessage(), null), e);
        }
    }
}
