const API = 'https://api.openai.com/v1';
const headers = { 'content-type': 'application/json', authorization: 'Bearer k' };

await fetch(`${API}/chat/completions`, {
  method: 'POST',
  headers,
  body: JSON.stringify({
    model: 'gpt-4.1-nano',
    max_tokens: 21,
    messages: [
      { role: 'system', content: 'Yes or no.' },
      { role: 'user', content: 'Is it late?' },
    ],
  }),
});
await fetch('https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent', {
  method: 'POST',
  headers,
  body: JSON.stringify({ contents: [{ role: 'user', parts: [{ text: 'Is it early?' }] }], generationConfig: { maxOutputTokens: 22 } }),
});
