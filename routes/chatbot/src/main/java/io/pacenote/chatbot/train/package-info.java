/** What is learned from chats: questions and approved requests are counted, requests are decided (spec 002-F2, F4, F6, F10). */
@NullMarked
package io.pacenote.chatbot.train;

import org.jspecify.annotations.NullMarked;
