// DATA: clients of other languages than Python and JavaScript: how they are made, and where they take the request.
import type { Family } from '../../model/family';
import { javaBuilder, phpFactory, rustConfig } from '../makers/builders';
import { dotnetClient } from '../makers/dotnet';
import { goOptions } from '../makers/go';
import { goConfig } from '../makers/goConfig';
import type { Maker } from '../makers/maker';
import { rubyCommunity, rubyOfficial } from '../makers/ruby';
import type { RequestForm } from '../requests';
import { CAMEL, CHAT_OPTIONS, DOTNET, PASCAL, SAME, type Spelling } from '../spelling';

export interface LanguageClient {
  readonly sdk: string;
  readonly family: Family;
  readonly protocol: 'openai' | 'anthropic';
  /** Calls that are chats in the protocol's form. */
  readonly chat: RegExp;
  readonly request: RequestForm;
  readonly spelling: Spelling;
  /** Steps of a builder that write messages, and what concerns the library alone. */
  readonly own?: RegExp;
  /** What the SDK sends on its own when it streams. */
  readonly streamSends?: readonly string[];
  /** The output limit goes out under this name, whatever the code calls it. */
  readonly sendsLimitAs?: 'max_completion_tokens';
  readonly maker: Maker;
}

const MESSAGES = /^(messages|add_.*message|put_header|put_query_param|timeout)$/;

export const LANGUAGE_CLIENTS: readonly LanguageClient[] = [
  {
    ...{ sdk: 'openai-go', family: 'go', protocol: 'openai', maker: goOptions },
    ...{ chat: /^Chat\.Completions\.(New|NewStreaming)$/, request: { kind: 'initializer', at: 1 }, spelling: PASCAL },
  },
  {
    ...{ sdk: 'go-openai', family: 'go', protocol: 'openai', maker: goConfig },
    ...{ chat: /^CreateChatCompletion(Stream)?$/, request: { kind: 'initializer', at: 1 }, spelling: PASCAL },
  },
  {
    ...{ sdk: 'anthropic-sdk-go', family: 'go', protocol: 'anthropic', maker: goOptions },
    ...{ chat: /^Messages\.(New|NewStreaming)$/, request: { kind: 'initializer', at: 1 }, spelling: PASCAL },
  },
  {
    ...{ sdk: 'openai-java', family: 'java', protocol: 'openai', maker: javaBuilder },
    ...{ chat: /^(create|createStreaming)$/, request: { kind: 'builder', at: 0 }, spelling: CAMEL, own: MESSAGES },
  },
  {
    ...{ sdk: 'anthropic-java', family: 'java', protocol: 'anthropic', maker: javaBuilder },
    ...{ chat: /^(create|createStreaming)$/, request: { kind: 'builder', at: 0 }, spelling: CAMEL, own: MESSAGES },
  },
  {
    ...{ sdk: 'OpenAI', family: 'csharp', protocol: 'openai', maker: dotnetClient, streamSends: ['stream_options'] },
    ...{ chat: /^CompleteChat(Streaming)?(Async)?$/, request: { kind: 'initializer', at: 1, name: 'options', mayLack: true } },
    ...{ spelling: DOTNET, sendsLimitAs: 'max_completion_tokens' },
  },
  {
    ...{ sdk: 'Microsoft.Extensions.AI', family: 'csharp', protocol: 'openai', maker: dotnetClient, streamSends: ['stream_options'] },
    ...{ chat: /^Get(Streaming)?ResponseAsync$/, request: { kind: 'initializer', at: 1, name: 'options', mayLack: true } },
    ...{ spelling: CHAT_OPTIONS, sendsLimitAs: 'max_completion_tokens' },
  },
  {
    ...{ sdk: 'ruby-openai', family: 'ruby', protocol: 'openai', maker: rubyCommunity },
    ...{ chat: /^chat$/, request: { kind: 'record', at: 0, name: 'parameters' }, spelling: SAME },
  },
  {
    ...{ sdk: 'openai', family: 'ruby', protocol: 'openai', maker: rubyOfficial },
    ...{ chat: /^chat\.completions\.(create|stream|stream_raw)$/, request: { kind: 'arguments' }, spelling: SAME },
    own: /^request_options$/,
  },
  {
    ...{ sdk: 'openai-php', family: 'php', protocol: 'openai', maker: phpFactory },
    ...{ chat: /^(create|createStreamed)$/, request: { kind: 'record', at: 0 }, spelling: SAME },
  },
  {
    ...{ sdk: 'async-openai', family: 'rust', protocol: 'openai', maker: rustConfig },
    ...{ chat: /^create(_stream)?$/, request: { kind: 'builder', at: 0 }, spelling: SAME, own: MESSAGES },
  },
];
