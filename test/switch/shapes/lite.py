from litellm import completion

reply = completion(model="gpt-4o", messages=[{"role": "user", "content": "Hi"}], max_tokens=20)
print(reply.choices[0].message.content)
