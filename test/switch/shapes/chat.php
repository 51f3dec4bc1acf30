<?php

require 'vendor/autoload.php';

$apiKey = getenv('OPENAI_API_KEY');
$client = OpenAI::client($apiKey);

$result = $client->chat()->create([
    'model' => 'gpt-4o',
    'messages' => [
        ['role' => 'developer', 'content' => 'Be terse.'],
        ['role' => 'user', 'content' => 'Say something.'],
    ],
    // at most
    'max_completion_tokens' => 100,
    'user' => 'someone',
]);

echo $result->choices[0]->message->content;
