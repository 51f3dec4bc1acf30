from openai import OpenAI

client = OpenAI()
response = client.responses.create(model="gpt-5", instructions="Be terse.", input="Say something.", max_output_tokens=100)
print(response.output_text)
