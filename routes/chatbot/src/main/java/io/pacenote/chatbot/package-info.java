/**
 * System 002, chatbot: users search, ask and wish; the system learns from it, and marketers recommend. One saga holds a request
 * together until it is decided. The flow, with its routes (see {@link io.pacenote.chatbot.ChatbotChannels}); all events go to
 * topic {@code chatbot}:
 *
 * <pre>
 * POST /chats                                        chat.search
 *   training begins (Chated)                         train.searchChat
 *
 * PUT /chats/{id}/question                           chat.question
 *   question is counted (Questioned → Trained)       train.questionChat
 *
 * PUT /chats/{id}/request                            chat.request
 *   saga begins, request is stored                   chat.begin                     undone by chat.refuse
 *     Requested
 *   request is noted, to be decided                  train.join                     undone by train.forgo
 *   somebody decides, outside any transaction        train.processDue, train.decide
 *   approved: counted, saga completes                train.settle
 *     Accepted, Trained                              chat.changeRequestType: "1"
 *
 * what ends the saga otherwise                       it is compensated, newest step first
 *   request is refused                               train.settle
 *     Refused, Trained                               chat.changeRequestType: "0"
 *   deadline passes, operator decides                POST /ops/sagas/{id}/compensate
 *     request is refused                             chat.refuse: "0"
 *
 * POST /marketings, PATCH /marketings/{id}           marketing.add, marketing.change
 *   user of the product (Patched → UserFound)        chat.getUserId
 * PUT /marketings/{id}/recommend                     marketing.recommend
 *   Recommended → one message by Kakao
 *
 * trainings with their marketers                     dashboard.list
 * </pre>
 */
@NullMarked
package io.pacenote.chatbot;

import org.jspecify.annotations.NullMarked;
