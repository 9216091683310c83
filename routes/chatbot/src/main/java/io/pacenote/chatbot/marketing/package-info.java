/** Users of products, and recommendations to them by Kakao (spec 002-F7, F8, F9). */
@NullMarked
package io.pacenote.chatbot.marketing;

import org.jspecify.annotations.NullMarked;
