<?php

require 'vendor/autoload.php';

$client = OpenAI::factory()
    ->withApiKey($_ENV['OPENAI_API_KEY'])
    ->withOrganization('org-x')
    ->make();

$stream = $client->chat()->createStreamed(['model' => 'gpt-4o-mini', 'messages' => [['role' => 'user', 'content' => 'Count.']]]);
foreach ($stream as $response) {
    echo $response->choices[0]->delta->content;
}
