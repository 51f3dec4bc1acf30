import { GoogleGenAI } from '@google/genai';

const ai = new GoogleGenAI({ apiKey: 'k' });
const model = 'gemini-2.5-flash';

await ai.models.generateContent({
  model,
  contents: 'Why is the sky blue?',
  config: { systemInstruction: 'Be brief.', maxOutputTokens: 100 },
});
for await (const _ of await ai.models.generateContentStream({
  model: 'gemini-2.5-pro',
  contents: [{ role: 'user', parts: [{ text: 'Tell a story.' }] }],
}));
const chat = ai.chats.create({ model, config: { systemInstruction: 'You are a pirate.' } });
await chat.sendMessage({ message: 'Hello' });
await ai.models.embedContent({ model: 'gemini-embedding-001', contents: 'embed me' });
